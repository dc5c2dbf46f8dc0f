/** Whether two sides compute the same: the figures of each output and the verdict. */
package org.frillbench.results.parity;

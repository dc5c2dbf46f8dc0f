/** A table's figures in the formats that other benchmark tools read. */
package org.frillbench.results.export;

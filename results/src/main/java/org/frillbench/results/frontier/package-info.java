/** Which candidates does nothing beat, and which one to take? */
package org.frillbench.results.frontier;

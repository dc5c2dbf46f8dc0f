/** Runs over time: the blessed one of each target, and how latencies went from run to run. */
package org.frillbench.results.history;

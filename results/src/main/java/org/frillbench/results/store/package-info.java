/** Files: the journal of a run in progress, run files, and atomic output. */
package org.frillbench.results.store;

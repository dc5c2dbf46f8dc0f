/** The Pareto frontier of latency and quality or size, and the choice under a limit. */
package org.frillbench.results.frontier;

/** From samples to figures: medians, quantiles and intervals, each with its source. */
package org.frillbench.results.statistics;

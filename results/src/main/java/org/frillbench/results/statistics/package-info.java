/** The statistics of samples: medians, quantiles, intervals and tests, each with its source. */
package org.frillbench.results.statistics;

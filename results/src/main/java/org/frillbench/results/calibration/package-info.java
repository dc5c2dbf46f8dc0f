/** Calibration: coverage of intervals and error rates of tests on simulated and resampled runs. */
package org.frillbench.results.calibration;

/** Do the intervals and tests hold their level? Simulated runs, and resampled real ones. */
package org.frillbench.results.calibration;

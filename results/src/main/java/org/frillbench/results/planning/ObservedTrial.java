package org.frillbench.results.planning;

import java.util.Arrays;
import org.frillbench.results.statistics.MedianError;
import org.frillbench.results.statistics.Quantiles;

/**
 * What a trial contributes to a plan.
 *
 * @param logMedian the logarithm of its median
 * @param medianVariance the variance of that which the trial's own iterations explain
 * @param iterations number of its timed iterations, at least 1
 * @param fixedNs what it took beside them: process start, load, warm-up and all else, ns
 * @param iterationNs what one of them took on average, ns
 */
public record ObservedTrial(
    double logMedian, double medianVariance, int iterations, double fixedNs, double iterationNs) {

  /**
   * The trial with these samples.
   *
   * @param samplesNs positive, in the order taken, at least one
   * @param wallNs from its start to its end as the harness saw it, ns
   */
  public static ObservedTrial of(long[] samplesNs, long wallNs) {
    double[] series = Arrays.stream(samplesNs).asDoubleStream().toArray();
    double timedNs = Arrays.stream(series).sum();
    return new ObservedTrial(
        Math.log(Quantiles.median(series)),
        MedianError.logVariance(samplesNs),
        samplesNs.length,
        Math.max(0, wallNs - timedNs),
        timedNs / series.length);
  }
}

package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * The standard error of the median of an autocorrelated series on logarithms, by Woodruff
 * ("Confidence intervals for medians and other position measures", JASA 47, 1952): half the
 * distance between the quantiles one standard error of a proportion below and above one half, that
 * is, at 0.5 ± 0.5 / √n′. n′ is the {@link EffectiveSamples effective sample size}, because the
 * variance of a sample median is that of the mean of an indicator, which autocorrelation enlarges.
 */
public final class MedianError {

  private MedianError() {}

  /**
   * The variance of the logarithm of the median of {@code samplesNs}, at least 0.
   *
   * @param samplesNs positive, in the order taken, at least one
   */
  public static double logVariance(long[] samplesNs) {
    double[] series = Arrays.stream(samplesNs).asDoubleStream().toArray();
    SortedSamples sorted = new SortedSamples(series);
    double effective = EffectiveSamples.of(series, sorted.quantile(0.5));
    double reach = 0.5 / Math.sqrt(effective);
    double low = Math.log(sorted.quantile(0.5 - reach));
    double high = Math.log(sorted.quantile(0.5 + reach));
    return Math.pow((high - low) / 2, 2);
  }
}

package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * What the samples of one trial say.
 *
 * @param samples how many
 * @param medianNs their median, ns
 * @param p90Ns 90 % took at most this, ns; null under 29 samples
 * @param p90 where the trial's own p90 lies; null under 29 effective samples, or without order
 * @param p99Ns 99 % took at most this, ns; null under 299 samples
 * @param p99 where the trial's own p99 lies; null under 299 effective samples, or without order
 * @param effective independent samples that would pin the median as well; 0 without order
 * @param outliers how many are far out; see {@link Outliers}
 * @param trend whether it grew slower or faster; null under 50 samples, or without order
 * @param steadiness how its pace went; null under 50 samples, or without order
 */
public record TrialFigures(
    int samples,
    double medianNs,
    Double p90Ns,
    Interval p90,
    Double p99Ns,
    Interval p99,
    double effective,
    int outliers,
    Trend trend,
    Steadiness steadiness) {

  /** The figures of {@code samplesNs}, in the order taken, ns, at least one. */
  public static TrialFigures of(long[] samplesNs) {
    double[] series = Arrays.stream(samplesNs).asDoubleStream().toArray();
    SortedSamples sorted = new SortedSamples(series);
    double median = sorted.quantile(0.5);
    return new TrialFigures(
        series.length,
        median,
        shown(sorted, 0.90),
        QuantileInterval.of(series, sorted, 0.90),
        shown(sorted, 0.99),
        QuantileInterval.of(series, sorted, 0.99),
        EffectiveSamples.of(series, median),
        Outliers.count(sorted),
        Trend.of(series),
        Steadiness.of(series));
  }

  /** The figures of samples whose order is lost: nothing is said of how they follow each other. */
  public static TrialFigures unordered(long[] samplesNs) {
    SortedSamples sorted = new SortedSamples(Arrays.stream(samplesNs).asDoubleStream().toArray());
    return new TrialFigures(
        samplesNs.length,
        sorted.quantile(0.5),
        shown(sorted, 0.90),
        null,
        shown(sorted, 0.99),
        null,
        0,
        Outliers.count(sorted),
        null,
        null);
  }

  private static Double shown(SortedSamples sorted, double q) {
    return sorted.size() < Quantiles.leastSamples(q) ? null : sorted.quantile(q);
  }
}

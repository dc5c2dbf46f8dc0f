package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one trial's samples.
 *
 * @param samples number of samples
 * @param medianNs their median, ns
 * @param percentilesNs their percentiles, ns; one is absent under {@link Percentile#leastSamples}
 * @param percentileIntervals the 95 % interval of each; absent under as many effective samples, or
 *     where the order of the samples is unknown
 * @param effective independent samples that would estimate the median as precisely; 0 where the
 *     order is unknown
 * @param outliers number of outliers; see {@link Outliers}
 * @param trend whether it grew slower or faster; null under 50 samples, or where the order is
 *     unknown
 * @param steadiness whether its level changed; null under 50 samples, or where the order is unknown
 * @param shape what a picture of it marks
 */
public record TrialFigures(
    int samples,
    double medianNs,
    Map<Percentile, Double> percentilesNs,
    Map<Percentile, Interval> percentileIntervals,
    double effective,
    int outliers,
    Trend trend,
    Steadiness steadiness,
    SeriesShape shape) {

  /** The figures of {@code samplesNs}, in the order taken, ns, at least one. */
  public static TrialFigures of(long[] samplesNs) {
    double[] series = Arrays.stream(samplesNs).asDoubleStream().toArray();
    SortedSamples sorted = new SortedSamples(series);
    double median = sorted.quantile(0.5);
    Map<Percentile, Interval> intervals = new EnumMap<>(Percentile.class);
    for (Percentile percentile : Percentile.values()) {
      Interval interval = QuantileInterval.of(series, sorted, percentile.quantile());
      if (interval != null) {
        intervals.put(percentile, interval);
      }
    }
    Pace pace = Pace.of(series);
    return new TrialFigures(
        series.length,
        median,
        percentiles(sorted),
        intervals,
        EffectiveSamples.of(series, median),
        Outliers.count(sorted),
        Trend.of(series),
        pace.steadiness(),
        SeriesShape.of(sorted, pace.levels()));
  }

  /** The figures of samples whose order is unknown, so that none depends on it. */
  public static TrialFigures unordered(long[] samplesNs) {
    SortedSamples sorted = new SortedSamples(Arrays.stream(samplesNs).asDoubleStream().toArray());
    double median = sorted.quantile(0.5);
    return new TrialFigures(
        samplesNs.length,
        median,
        percentiles(sorted),
        Map.of(),
        0,
        Outliers.count(sorted),
        null,
        null,
        SeriesShape.of(sorted, List.of(new Levels.Level(0, samplesNs.length, median))));
  }

  private static Map<Percentile, Double> percentiles(SortedSamples sorted) {
    Map<Percentile, Double> percentiles = new EnumMap<>(Percentile.class);
    for (Percentile percentile : Percentile.values()) {
      if (sorted.size() >= percentile.leastSamples()) {
        percentiles.put(percentile, sorted.quantile(percentile.quantile()));
      }
    }
    return percentiles;
  }
}

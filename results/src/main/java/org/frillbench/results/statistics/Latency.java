package org.frillbench.results.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The latency of one candidate under one setting, from its trials. Figures of several trials are
 * combined by the Hodges-Lehmann centre on logs throughout, so that p90 is never below the latency.
 *
 * @param trials number of trials, each one fresh process
 * @param latencyNs the centre of the trials' medians, ns
 * @param interval its interval; see {@link IntervalKind}
 * @param percentilesNs the centre over the trials of each percentile, ns; absent unless every trial
 *     has it
 * @param percentileIntervals the centres of the two ends of the trials' intervals; absent unless
 *     every trial has one
 * @param change the median over the trials of how much slower each one's end was than its
 *     beginning, 0.02 for 2 %; null unless every trial has a trend
 * @param checks what the trials' series looked like
 */
public record Latency(
    int trials,
    double latencyNs,
    Interval interval,
    Map<Percentile, Double> percentilesNs,
    Map<Percentile, Interval> percentileIntervals,
    Double change,
    TrialChecks checks) {

  /** The latency from {@code trials}, at least one. */
  public static Latency of(List<TrialFigures> trials) {
    double[] medians = trials.stream().mapToDouble(TrialFigures::medianNs).toArray();
    Map<Percentile, Double> percentiles = new EnumMap<>(Percentile.class);
    Map<Percentile, Interval> intervals = new EnumMap<>(Percentile.class);
    for (Percentile percentile : Percentile.values()) {
      Double centre =
          over(trials, trial -> trial.percentilesNs().get(percentile), TrialInterval::centre);
      if (centre != null) {
        percentiles.put(percentile, centre);
      }
      Interval interval = ends(trials, trial -> trial.percentileIntervals().get(percentile));
      if (interval != null) {
        intervals.put(percentile, interval);
      }
    }
    return new Latency(
        medians.length,
        TrialInterval.centre(medians),
        TrialInterval.of(medians),
        percentiles,
        intervals,
        over(
            trials,
            trial -> trial.trend() == null ? null : trial.trend().change(),
            Quantiles::median),
        TrialChecks.of(trials));
  }

  private static Interval ends(List<TrialFigures> trials, Function<TrialFigures, Interval> ends) {
    List<Interval> intervals = trials.stream().map(ends).toList();
    return intervals.stream().anyMatch(Objects::isNull)
        ? null
        : new Interval(
            IntervalKind.ORDER95,
            TrialInterval.centre(intervals.stream().mapToDouble(Interval::lowNs).toArray()),
            TrialInterval.centre(intervals.stream().mapToDouble(Interval::highNs).toArray()));
  }

  /** The figures of all trials, combined by {@code summary}; null unless every trial has one. */
  private static Double over(
      List<TrialFigures> trials,
      Function<TrialFigures, Double> figure,
      ToDoubleFunction<double[]> summary) {
    List<Double> values = trials.stream().map(figure).toList();
    return values.stream().anyMatch(Objects::isNull)
        ? null
        : summary.applyAsDouble(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}

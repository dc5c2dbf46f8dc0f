package org.frillbench.results.statistics;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The latency of one candidate under one setting, from its trials. What trials come to is Hodges
 * and Lehmann's centre on logs throughout, so that p90 is never below the latency.
 *
 * @param trials how many trials, each one fresh process
 * @param latencyNs the figure: the centre of the trials' medians, ns
 * @param interval where it lies; see {@link IntervalKind}
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns: the centre of the
 *     trials' quantiles; null unless every trial has it
 * @param p90 where p90 lies within a trial: the centres of the two ends; null unless every trial
 *     has them
 * @param p99Ns likewise 99 %, ns
 * @param p99 likewise for p99
 * @param change the median over the trials of how much slower each one's end was than its
 *     beginning, 0.02 for 2 %; null unless every trial has a trend
 * @param checks how far the trials can be trusted
 */
public record Latency(
    int trials,
    double latencyNs,
    Interval interval,
    Double p90Ns,
    Interval p90,
    Double p99Ns,
    Interval p99,
    Double change,
    TrialChecks checks) {

  /** The latency from {@code trials}, at least one. */
  public static Latency of(List<TrialFigures> trials) {
    double[] medians = trials.stream().mapToDouble(TrialFigures::medianNs).toArray();
    return new Latency(
        medians.length,
        TrialInterval.centre(medians),
        TrialInterval.of(medians),
        over(trials, TrialFigures::p90Ns, TrialInterval::centre),
        ends(trials, TrialFigures::p90),
        over(trials, TrialFigures::p99Ns, TrialInterval::centre),
        ends(trials, TrialFigures::p99),
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

  /** What the figures of all trials come to; null unless every trial has one. */
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

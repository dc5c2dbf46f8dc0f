package org.frillbench.results.statistics;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The latency of one candidate under one setting, from its trials.
 *
 * @param trials how many trials, each one fresh process
 * @param latencyNs the figure: Hodges and Lehmann's centre of the trials' medians on their logs, ns
 * @param interval where it lies; see {@link IntervalKind}
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns: the median over the
 *     trials of each one's quantile; null unless every trial has it
 * @param p90 where p90 lies within a trial: the medians over the trials of the two ends; null
 *     unless every trial has them
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
        median(trials, TrialFigures::p90Ns),
        ends(trials, TrialFigures::p90),
        median(trials, TrialFigures::p99Ns),
        ends(trials, TrialFigures::p99),
        median(trials, trial -> trial.trend() == null ? null : trial.trend().change()),
        TrialChecks.of(trials));
  }

  /** The median over the trials of a figure; null unless every trial has it. */
  private static <T> Double median(List<T> trials, Function<T, Double> figure) {
    List<Double> values = trials.stream().map(figure).toList();
    return values.stream().anyMatch(Objects::isNull)
        ? null
        : Quantiles.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Interval ends(List<TrialFigures> trials, Function<TrialFigures, Interval> figure) {
    List<Interval> intervals = trials.stream().map(figure).toList();
    return intervals.stream().anyMatch(Objects::isNull)
        ? null
        : new Interval(
            IntervalKind.ORDER95,
            median(intervals, Interval::lowNs),
            median(intervals, Interval::highNs));
  }
}

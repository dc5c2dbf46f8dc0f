package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The latency of one candidate under one setting, from the samples of its trials.
 *
 * @param trials how many trials, each one fresh process
 * @param medianNs the figure: the median of the trials' medians, ns
 * @param interval where it lies; see {@link IntervalKind}
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns: the median over the
 *     trials of each one's quantile; null unless every trial has at least 29 samples
 * @param p99Ns likewise 99 %, ns; null unless every trial has at least 299 samples
 */
public record Latency(int trials, double medianNs, Interval interval, Double p90Ns, Double p99Ns) {

  /** The latency from {@code trialsNs}: each trial's samples, ns, at least one trial and sample. */
  public static Latency of(List<long[]> trialsNs) {
    List<double[]> trials =
        trialsNs.stream().map(trial -> Arrays.stream(trial).asDoubleStream().toArray()).toList();
    double[] medians = each(trials, Quantiles::median);
    return new Latency(
        trials.size(),
        Quantiles.median(medians),
        TrialInterval.of(medians),
        within(trials, 0.90),
        within(trials, 0.99));
  }

  private static Double within(List<double[]> trials, double q) {
    int least = Quantiles.leastSamples(q);
    if (trials.stream().anyMatch(trial -> trial.length < least)) {
      return null;
    }
    return Quantiles.median(each(trials, trial -> Quantiles.of(trial, q)));
  }

  private static double[] each(List<double[]> trials, ToDoubleFunction<double[]> figure) {
    return trials.stream().mapToDouble(figure).toArray();
  }
}

package org.frillbench.results.planning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.frillbench.results.statistics.Quantiles;

/**
 * The two levels of a random-effects model of trial medians on logarithms, and what each costs, by
 * Kalibera and Jones ("Rigorous benchmarking in reasonable time", ISMM 2013): the variance of a
 * trial's figure is {@code between + within / n} for n iterations.
 *
 * <p>Their second level is a mean of n independent iterations with variance S₁² / n. Here it is a
 * median of autocorrelated ones, so its variance is estimated for each trial ({@link
 * org.frillbench.results.statistics.MedianError}), and {@code within} is the mean of that variance
 * times n: what one iteration contributes in the long run.
 *
 * @param trials number of trials that the estimates are from, at least 2
 * @param between variance between processes, T₂²: unbiased unless it would be negative, then 0
 * @param within variance within them of one iteration, T₁², autocorrelation included
 * @param fixedNs cost of a trial without iterations, c₂, ns
 * @param iterationNs cost of an iteration, c₁, ns
 */
public record VarianceComponents(
    int trials, double between, double within, double fixedNs, double iterationNs) {

  /** The components of {@code trials}, at least 2, of one latency. */
  public static VarianceComponents of(List<ObservedTrial> trials) {
    return of(
        trials.stream().mapToDouble(ObservedTrial::logMedian).toArray(),
        mean(trials, ObservedTrial::medianVariance),
        within(trials),
        fixedNs(trials),
        mean(trials, ObservedTrial::iterationNs));
  }

  /**
   * The components of the ratio of two sides that are measured in turns, with the same iterations.
   *
   * @param base trials of one side, at least 2
   * @param newer as many of the other, in the same rounds
   */
  public static VarianceComponents ofRatio(List<ObservedTrial> base, List<ObservedTrial> newer) {
    double[] ratios = new double[base.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = newer.get(i).logMedian() - base.get(i).logMedian();
    }
    return of(
        ratios,
        mean(base, ObservedTrial::medianVariance) + mean(newer, ObservedTrial::medianVariance),
        within(base) + within(newer),
        fixedNs(base) + fixedNs(newer),
        mean(base, ObservedTrial::iterationNs) + mean(newer, ObservedTrial::iterationNs));
  }

  private static VarianceComponents of(
      double[] figures, double explained, double within, double fixedNs, double iterationNs) {
    double between = Math.max(0, variance(figures) - explained);
    return new VarianceComponents(figures.length, between, within, fixedNs, iterationNs);
  }

  /** The variance of the figure of a trial of {@code iterations} iterations, on logarithms. */
  public double ofTrial(int iterations) {
    return between + within / iterations;
  }

  /**
   * The iterations of a trial that make the variance of the whole smallest for its cost: r₁ = ⌈√(c₂
   * / c₁ · T₁² / T₂²)⌉, within {@code least} to {@code most}; {@code most} where processes do not
   * vary.
   */
  public int optimum(int least, int most) {
    double best = Math.ceil(Math.sqrt(fixedNs / iterationNs * within / between));
    return Double.isNaN(best) ? least : (int) Math.max(least, Math.min(most, best));
  }

  private static double within(List<ObservedTrial> trials) {
    return mean(trials, trial -> trial.medianVariance() * trial.iterations());
  }

  /** A median, because the first trial of a run does more than the others. */
  private static double fixedNs(List<ObservedTrial> trials) {
    return Quantiles.median(trials.stream().mapToDouble(ObservedTrial::fixedNs).toArray());
  }

  private static double mean(List<ObservedTrial> trials, ToDoubleFunction<ObservedTrial> value) {
    return trials.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double squares = 0;
    for (double value : values) {
      squares += Math.pow(value - sum / values.length, 2);
    }
    return squares / (values.length - 1);
  }
}

package org.frillbench.results.planning;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How many trials an interval of a given width takes, fixed once after the first ones: Stein's
 * two-stage procedure ("A two-sample test for a linear hypothesis whose power is independent of the
 * variance", Annals of Mathematical Statistics 16, 1945). No interval is looked at afterwards, so
 * that none ends a measurement by being narrow, which would reduce coverage.
 *
 * <p>Student's t has the degrees of freedom of the first trials, because their variance is an
 * estimate.
 */
final class TrialNumber {

  private TrialNumber() {}

  /**
   * The trials, those of {@code first} included, until the interval of {@code rule} reaches no
   * farther than {@code halfWidth} in most runs.
   *
   * @param first the components, from at least 2 trials
   * @param iterations of each trial
   * @param halfWidth 0.02 for ±2 %
   * @param most no more than these, at least as many as {@code first} has
   */
  static int forWidth(
      IntervalRule rule, VarianceComponents first, int iterations, double halfWidth, int most) {
    double t = quantile(rule, first.trials());
    double needed =
        rule.loss() * first.ofTrial(iterations) * Math.pow(t / Math.log1p(halfWidth), 2);
    return (int) Math.max(first.trials(), Math.min(most, Math.ceil(needed)));
  }

  /** The half-width to expect of {@code trials} trials, at least 2: 0.02 for ±2 %. */
  static double expectedWidth(
      IntervalRule rule, VarianceComponents first, int iterations, int trials) {
    double variance = rule.loss() * first.ofTrial(iterations) / trials;
    return Math.expm1(quantile(rule, trials) * Math.sqrt(variance));
  }

  private static double quantile(IntervalRule rule, int trials) {
    return new TDistribution(trials - 1).inverseCumulativeProbability((1 + rule.level()) / 2);
  }
}

package org.frillbench.results.planning;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How many trials an interval of a given width takes, fixed once after the first ones: Stein's
 * two-stage procedure ("A two-sample test for a linear hypothesis whose power is independent of the
 * variance", Annals of Mathematical Statistics 16, 1945). No interval is looked at afterwards, so
 * that none ends a measurement by being narrow, which would reduce coverage.
 *
 * <p>Student's t has the degrees of freedom of the first trials, because their variance is an
 * estimate. The interval of tables, Hodges and Lehmann's, takes π / 3 as many trials as that of a
 * mean if they are normally distributed (Annals of Mathematical Statistics 34, 1963), and fewer if
 * their tails are heavier.
 */
public final class TrialNumber {

  /** Both tails of 5 %. */
  private static final double QUANTILE = 0.975;

  private static final double LOSS = Math.PI / 3;

  private TrialNumber() {}

  /**
   * The trials, those of {@code first} included, until the interval of a latency reaches no farther
   * than {@code halfWidth} in most runs.
   *
   * @param first the components, from at least 2 trials
   * @param iterations of each trial
   * @param halfWidth 0.02 for ±2 %
   * @param most no more than these, at least as many as {@code first} has
   */
  public static int forWidth(VarianceComponents first, int iterations, double halfWidth, int most) {
    double t = quantile(first.trials());
    double needed = LOSS * first.ofTrial(iterations) * Math.pow(t / Math.log1p(halfWidth), 2);
    return (int) Math.max(first.trials(), Math.min(most, Math.ceil(needed)));
  }

  /** The half-width to expect of {@code trials} trials, at least 2: 0.02 for ±2 %. */
  public static double expectedWidth(VarianceComponents first, int iterations, int trials) {
    return Math.expm1(quantile(trials) * Math.sqrt(LOSS * first.ofTrial(iterations) / trials));
  }

  private static double quantile(int trials) {
    return new TDistribution(trials - 1).inverseCumulativeProbability(QUANTILE);
  }
}

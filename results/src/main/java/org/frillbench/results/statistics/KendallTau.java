package org.frillbench.results.statistics;

import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * Kendall's rank correlation tau-b, which takes ties into account (M. G. Kendall, "The treatment of
 * ties in ranking problems", Biometrika 33, 1945).
 */
public final class KendallTau {

  /** Two values have only the orders "same" and "reversed", which is no correlation. */
  public static final int LEAST_VALUES = 3;

  private KendallTau() {}

  /**
   * The correlation of two rankings of the same things.
   *
   * @param one a value of each
   * @param other the other value of each, in the same order
   * @return -1 to 1; null for under {@link #LEAST_VALUES} things, and where all values of a side
   *     are equal
   */
  public static Double of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException("each thing has two values");
    }
    if (one.length < LEAST_VALUES) {
      return null;
    }
    double tau = new KendallsCorrelation().correlation(one, other);
    return Double.isNaN(tau) ? null : Double.valueOf(tau);
  }
}

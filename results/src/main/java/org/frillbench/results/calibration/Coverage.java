package org.frillbench.results.calibration;

/**
 * How often something happened.
 *
 * @param count how often
 * @param of in how many cases, at least 1
 */
public record Coverage(int count, int of) {

  private static final double NORMAL_95 = 1.959963984540054;

  /** The share, 0 to 1. */
  public double share() {
    return count / (double) of;
  }

  /** What chance adds or takes at 95 %: 1.96 standard errors of the binomial share. */
  public double error() {
    return NORMAL_95 * Math.sqrt(share() * (1 - share()) / of);
  }
}

package org.frillbench.results.calibration;

/**
 * A proportion of simulated cases.
 *
 * @param count number of cases with the event, 0 to {@code of}
 * @param of number of cases, at least 1
 */
public record Coverage(int count, int of) {

  private static final double NORMAL_95 = 1.959963984540054;

  /** The proportion, 0 to 1. */
  public double share() {
    return count / (double) of;
  }

  /** The half-width of the 95 % interval: 1.96 binomial standard errors of the proportion. */
  public double error() {
    return NORMAL_95 * Math.sqrt(share() * (1 - share()) / of);
  }
}

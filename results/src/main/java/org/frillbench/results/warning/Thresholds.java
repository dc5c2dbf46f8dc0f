package org.frillbench.results.warning;

/** The limits of all warning rules, and of waiting for heat; the advice quotes them from here. */
public final class Thresholds {

  /** The minimum battery level without a warning, percent. */
  public static final int LOW_BATTERY_PERCENT = 25;

  /**
   * The maximum temperature of a battery at which a trial begins, degrees Celsius. Phones begin to
   * limit their clocks a few degrees later, and a hand-warm one at work has 30 to 35.
   */
  public static final int HOT_BATTERY_CELSIUS = 40;

  /** The maximum fall of the fastest core's clock during a series without a warning, percent. */
  public static final int CLOCK_FALL_PERCENT = 10;

  /** The minimum number of trials without a warning; fewer have no confidence interval. */
  public static final int FEW_TRIALS = 3;

  /** The minimum number of trials a side for a verdict, and so of a baseline. */
  public static final int VERDICT_TRIALS = 8;

  /** The share waited, 0 to 1, from which contention is reported: docs/statistics.md. */
  public static final double CONTENTION = 0.05;

  /** The minimum relative drift that is reported, as a significant one may be negligible. */
  public static final double DRIFT = 0.02;

  /** The significance level of the test for drift over a run. */
  public static final double SIGNIFICANCE_LEVEL = 0.01;

  private Thresholds() {}
}

package org.frillbench.results.warning;

/** From where on something is warned of: every limit of the rules, which the advice names, too. */
public final class Thresholds {

  /** The least battery level without a warning, percent. */
  public static final int LOW_BATTERY_PERCENT = 25;

  /** The largest fall of the fastest core's clock during a series without a warning, percent. */
  static final int CLOCK_FALL_PERCENT = 10;

  /** The fewest trials that have an interval. */
  static final int FEW_TRIALS = 3;

  /** From this share of waiting on, latencies are those of a shared core: docs/statistics.md. */
  static final double CONTENTION = 0.05;

  /** A drift is told from this size on, 2 %: a real one may still be too small to matter. */
  static final double DRIFT = 0.02;

  /** A run's drift is real where chance would show it in fewer than 1 % of runs without one. */
  static final double REAL = 0.01;

  private Thresholds() {}
}

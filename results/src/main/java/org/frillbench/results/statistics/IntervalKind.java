package org.frillbench.results.statistics;

/** The method of an {@link Interval}. */
public enum IntervalKind {
  /**
   * The exact 95 % confidence interval of the Hodges-Lehmann estimate on the logarithms of the
   * trial medians, transformed back. For 6 trials or more.
   */
  HL95,
  /**
   * Student's t 95 % confidence interval on the logarithms of the trial medians, transformed back.
   * For 3 to 5 trials.
   */
  T95,
  /** The minimum and maximum trial median. It has no confidence level. For 1 or 2 trials. */
  RANGE,
  /**
   * The distribution-free 95 % confidence interval of a quantile within one trial: two order
   * statistics, from the binomial distribution. Over several trials, the Hodges-Lehmann estimates
   * of the lower and of the upper bounds. It describes the iterations of a trial, not the variation
   * between trials.
   */
  ORDER95
}

package org.frillbench.results.statistics;

/** What the two ends of an {@link Interval} mean. */
public enum IntervalKind {
  /**
   * The exact 95 % interval of Hodges and Lehmann's centre of the logs of the trial medians, taken
   * back by exponentiation. From 6 trials on.
   */
  HL95,
  /**
   * Student's t interval at 95 % on the logs of the trial medians, taken back by exponentiation.
   * For 3 to 5 trials.
   */
  T95,
  /** The least and the greatest trial median: no statement about further trials. */
  RANGE,
  /**
   * Two order statistics of one trial that enclose its quantile at 95 %, by the binomial
   * distribution; over several trials the centres of these ends. A statement about iterations
   * within a trial, not about further trials.
   */
  ORDER95
}

package org.frillbench.results.statistics;

/** What the two ends of an {@link Interval} mean. */
public enum IntervalKind {
  /**
   * Student's t interval at 95 % on the logs of the trial medians, taken back by exponentiation: an
   * interval for their geometric mean. From 3 trials on.
   */
  T95,
  /** The least and the greatest trial median: no statement about further trials. */
  RANGE
}

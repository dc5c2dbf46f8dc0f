package org.frillbench.results.statistics;

/**
 * An interval estimate of a latency.
 *
 * @param kind the method, which defines what the bounds mean
 * @param lowNs the lower bound, ns
 * @param highNs the upper bound, ns
 */
public record Interval(IntervalKind kind, double lowNs, double highNs) {

  /** The relative half-width about the geometric mean of the bounds: 0.03 for ±3 %. */
  public double relativeHalfWidth() {
    return Math.sqrt(highNs / lowNs) - 1;
  }

  /** Whether it is a range of medians, which has no confidence level. */
  public boolean isRange() {
    return kind == IntervalKind.RANGE;
  }

  /** Whether {@code ns} is within the bounds, both included. */
  public boolean contains(double ns) {
    return lowNs <= ns && ns <= highNs;
  }
}

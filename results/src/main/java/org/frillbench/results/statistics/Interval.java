package org.frillbench.results.statistics;

/**
 * Where a latency lies.
 *
 * @param kind what the ends mean
 * @param lowNs the lower end, ns
 * @param highNs the upper end, ns
 */
public record Interval(IntervalKind kind, double lowNs, double highNs) {

  /** How far it reaches from its middle, as a factor less one: 0.03 for ±3 %. */
  public double reach() {
    return Math.sqrt(highNs / lowNs) - 1;
  }

  /** Whether {@code ns} lies in it. */
  public boolean covers(double ns) {
    return lowNs <= ns && ns <= highNs;
  }
}

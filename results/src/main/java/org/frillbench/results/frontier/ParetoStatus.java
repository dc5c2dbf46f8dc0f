package org.frillbench.results.frontier;

/** Where a candidate stands. */
public enum ParetoStatus {
  /** By the estimates nothing is both at least as good and faster. */
  LEADING,
  /** Something is by the estimates, but not beyond noise. */
  OPEN,
  /** Something is at least as good, and faster beyond noise. */
  BEATEN
}

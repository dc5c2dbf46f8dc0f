package org.frillbench.results.frontier;

/** Whether a candidate is on the Pareto frontier of latency and the objective. */
public enum ParetoStatus {
  /** By the estimates nothing is both at least as good and faster. */
  NON_DOMINATED,
  /** Something is by the estimates, but not beyond noise. */
  UNRESOLVED,
  /** Something is at least as good, and faster beyond noise. */
  DOMINATED
}

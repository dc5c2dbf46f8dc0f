package org.frillbench.results.roofline;

/** What limits the speed of a candidate. */
public enum Bound {
  /** Memory-bound: limited by the bandwidth for its weights. */
  MEMORY,
  /** Compute-bound: limited by the rate of multiply-accumulates. */
  ARITHMETIC,
  /** The measurements do not show which of the two. */
  UNKNOWN
}

package org.frillbench.results.record;

/** The two sides of a gate, which measures both in one run. */
public enum Side {
  /** Before a change: the base. */
  LEFT,
  /** After it. */
  RIGHT
}

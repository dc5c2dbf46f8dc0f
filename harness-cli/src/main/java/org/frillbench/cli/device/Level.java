package org.frillbench.cli.device;

/** How severely something affects measuring, in increasing order. */
public enum Level {
  /** Not at all. */
  OK,
  /** Figures get worse or unsteady. */
  CAUTION,
  /** There will be none. */
  OBSTACLE
}

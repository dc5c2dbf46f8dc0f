package org.frillbench.cli.device;

/** How much something stands against measuring; what is listed later is worse. */
public enum Level {
  /** Not at all. */
  OK,
  /** Figures get worse or unsteady. */
  CAUTION,
  /** There will be none. */
  OBSTACLE
}

package org.frillbench.results.warning;

/** The effect of a warning on a run. */
public enum Severity {
  /**
   * The run is unfit, with an exit code of its own, unless the user accepts the warning by name.
   */
  BLOCKING,
  /** The figures are reported with a note. */
  CAUTION
}

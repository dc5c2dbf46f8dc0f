package org.frillbench.results.warning;

/** What a warning does to a run. */
public enum Severity {
  /** The run ends as unfit unless its user accepts the warning by name. */
  BLOCKING,
  /** The figure stands, with a note. */
  CAUTION
}

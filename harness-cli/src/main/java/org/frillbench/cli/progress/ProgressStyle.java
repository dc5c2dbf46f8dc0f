package org.frillbench.cli.progress;

/** How progress is shown: the values of {@code --progress}. */
public enum ProgressStyle {
  /** A line that is redrawn on a terminal, a few lines elsewhere. */
  AUTO,

  /** A few lines. */
  PLAIN,

  /** An object of JSON a line, and so is everything else on standard error. */
  JSON,

  /** Not at all. */
  NONE
}

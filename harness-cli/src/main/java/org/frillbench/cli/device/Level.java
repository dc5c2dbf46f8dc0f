package org.frillbench.cli.device;

import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.warning.Severity;

/** How severely something affects measuring, in increasing order. */
public enum Level {
  /** Not at all. */
  OK(ExitCode.DONE),
  /** Figures get worse or unsteady, or a run waits. */
  CAUTION(ExitCode.DONE),
  /** A run at this moment would have a blocking warning. */
  BLOCKING(ExitCode.UNFIT),
  /** Nothing can be measured. */
  OBSTACLE(ExitCode.NO_TARGET);

  private final ExitCode exit;

  Level(ExitCode exit) {
    this.exit = exit;
  }

  /** The level of what raises a warning of {@code severity} in a run. */
  static Level of(Severity severity) {
    return switch (severity) {
      case CAUTION -> CAUTION;
      case BLOCKING -> BLOCKING;
    };
  }

  /** What a command ends with that examined a device, where this is the worst it found. */
  public ExitCode exit() {
    return exit;
  }

  /** Whether a device on which this is the worst can be relied on as it is. */
  public Grade grade() {
    return switch (this) {
      case OK -> Grade.FIT;
      case CAUTION -> Grade.CAUTIONS;
      case BLOCKING, OBSTACLE -> Grade.NOT_FIT;
    };
  }
}

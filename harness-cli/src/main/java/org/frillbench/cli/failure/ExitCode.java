package org.frillbench.cli.failure;

import java.util.Arrays;

/**
 * Every exit code, from the one that takes precedence over all others to the one that yields to all
 * others: where several apply to a command, the first declared here is the one it ends with.
 */
public enum ExitCode {
  BUG(70, "a bug of frill-bench"),
  INTERRUPTED(130, "interrupted; what was measured is saved"),
  OUTPUT_FAILED(7, "output could not be written"),
  NO_TARGET(3, "no fit target"),
  NOT_ALL_MEASURED(4, "some candidates not measured; the rest is saved"),
  UNFIT(6, "unfit: a blocking warning was not accepted"),
  REGRESSION(1, "a regression, or outputs that differ"),
  NOT_COMPARABLE(5, "not comparable, nothing judged, or inconclusive under --strict"),
  REFUSED_INPUT(2, "usage, or an input that is unreadable or refused"),
  DONE(0, "done");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The constant of a process's exit code; {@link #BUG} for a code that is none of these. */
  public static ExitCode of(int code) {
    return Arrays.stream(values()).filter(exit -> exit.code == code).findFirst().orElse(BUG);
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }

  /** What it means, for {@code --help}. */
  public String meaning() {
    return meaning;
  }

  /** The one of the two that takes precedence. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

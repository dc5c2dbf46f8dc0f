package org.frillbench.cli.failure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every exit code, named once. */
public enum ExitCode {
  DONE(0, "done"),
  REGRESSION(1, "a regression"),
  REFUSED_INPUT(2, "usage, or an input that is unreadable or refused"),
  NO_TARGET(3, "no fit target"),
  NOT_ALL_MEASURED(4, "some candidates not measured; the rest is saved"),
  NOT_COMPARABLE(5, "not comparable, or inconclusive under --strict"),
  UNFIT(6, "measured but unfit: a blocking warning was not accepted"),
  OUTPUT_FAILED(7, "output could not be written"),
  BUG(70, "a bug of frill-bench"),
  INTERRUPTED(130, "interrupted; what was measured is saved");

  /** Where several apply, the first of these is the one. */
  private static final List<ExitCode> PRECEDENCE =
      List.of(
          BUG,
          INTERRUPTED,
          OUTPUT_FAILED,
          NO_TARGET,
          NOT_ALL_MEASURED,
          UNFIT,
          REGRESSION,
          NOT_COMPARABLE,
          REFUSED_INPUT,
          DONE);

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The one that a process ended with. */
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

  /** The one that counts where both apply. */
  public ExitCode or(ExitCode other) {
    return List.of(this, other).stream()
        .min(Comparator.comparingInt(PRECEDENCE::indexOf))
        .orElseThrow();
  }
}

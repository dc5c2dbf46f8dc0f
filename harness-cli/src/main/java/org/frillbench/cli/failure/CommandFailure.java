package org.frillbench.cli.failure;

/** A command that cannot go on: one sentence for the user and the exit code. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  public CommandFailure(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public CommandFailure(ExitCode exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The exit code that the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}

package org.frillbench.cli.failure;

import java.io.IOException;
import org.frillbench.results.store.FileErrorText;

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

  /** What a command ends with when its temporary files cannot be written. */
  public static CommandFailure noTemporaryFiles(IOException cause) {
    return new CommandFailure(
        ExitCode.OUTPUT_FAILED,
        "Temporary files cannot be written in "
            + System.getProperty("java.io.tmpdir")
            + " ("
            + FileErrorText.of(cause)
            + ")"
            + FullDisk.advice(cause.getMessage()),
        cause);
  }

  /** The exit code that the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}

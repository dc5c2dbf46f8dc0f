package org.frillbench.cli.failure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.store.FileErrorText;

/** A command that cannot go on: one sentence for the user and the exit code. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final Guide guide;
  private final String warnings;

  public CommandFailure(ExitCode exitCode, String sentence) {
    this(exitCode, sentence, null, null, "");
  }

  /** A failure that a part of the documentation helps with. */
  public CommandFailure(ExitCode exitCode, String sentence, Guide guide) {
    this(exitCode, sentence, null, guide, "");
  }

  public CommandFailure(ExitCode exitCode, String sentence, Throwable cause) {
    this(exitCode, sentence, cause, null, "");
  }

  public CommandFailure(ExitCode exitCode, String sentence, Throwable cause, Guide guide) {
    this(exitCode, sentence, cause, guide, "");
  }

  private CommandFailure(
      ExitCode exitCode, String sentence, Throwable cause, Guide guide, String warnings) {
    super(sentence, cause);
    this.exitCode = exitCode;
    this.guide = guide;
    this.warnings = warnings;
  }

  /** A refusal to rely on figures, because of {@code warnings}, by their ids. */
  public static CommandFailure unfit(String sentence, List<String> warnings) {
    return new CommandFailure(ExitCode.UNFIT, sentence, null, null, String.join(" ", warnings));
  }

  /** What a command ends with when its temporary files cannot be written. */
  public static CommandFailure noTemporaryFiles(IOException cause) {
    return new CommandFailure(
        ExitCode.OUTPUT_FAILED,
        "temporary files cannot be written in "
            + System.getProperty("java.io.tmpdir")
            + " ("
            + FileErrorText.of(cause)
            + ")"
            + FullDisk.advice(cause.getMessage(), ": set TMPDIR to a folder of yours."),
        cause,
        Guide.ENVIRONMENT);
  }

  /** What helps with it; empty where its exit code alone says what does. */
  public Optional<Guide> guide() {
    return Optional.ofNullable(guide);
  }

  /** What {@code explain} says more of: warnings, if they are the reason, and the exit code. */
  public String explained() {
    return (warnings + " " + exitCode.code()).strip();
  }

  /** The exit code that the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}

package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.util.Optional;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.results.document.ControlCharacters;
import picocli.CommandLine;

/**
 * Turns whatever a command throws into one sentence and an exit code. No lambdas stand for
 * picocli's handlers: they would keep those interfaces, and what depends on them, out of a
 * class-data archive.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  private final FrillBench top;
  private final Execution execution;

  Failures(FrillBench top, Execution execution) {
    this.top = top;
    this.execution = execution;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException exception, String[] args) {
    CommandLine line = exception.getCommandLine();
    execution.refused(line.getCommandSpec(), args);
    if (exception.getCause() instanceof CommandFailure ours) {
      return failed(ours, line);
    }
    PrintWriter err = line.getErr();
    String sentence = ParseErrorText.of(exception);
    String traced = traced(sentence, line);
    Console.current().error(ControlCharacters.of(traced), err);
    see(
        traced.equals(sentence)
            ? line.getCommandSpec().qualifiedName() + " --help"
            : Guide.CONFIGURATION.command(),
        err);
    return ExitCode.REFUSED_INPUT.code();
  }

  /** Names what to read, to people. */
  private static void see(String command, PrintWriter err) {
    if (!Console.current().settings().json()) {
      err.println("See: " + command);
    }
  }

  /** With the lines of a file that set what the sentence is about: the user has not typed it. */
  private static String traced(String sentence, CommandLine line) {
    return Configuration.of(line.getCommandSpec())
        .map(configuration -> configuration.traced(sentence))
        .orElse(sentence);
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    return failed(failure, line);
  }

  /** Reports what a command threw, errors of the JVM included. */
  int failed(Throwable failure, CommandLine line) {
    return report(
        Interruption.inProgress() ? interrupted(failure, Interruption.isWaitedFor()) : failure,
        line);
  }

  /**
   * What fails while the process ends does so because its children, device and files end with it.
   *
   * @param waitedFor whether the command was given time to write what it had measured: that it
   *     could not be written is news
   */
  static Throwable interrupted(Throwable failure, boolean waitedFor) {
    ExitCode exit = exit(failure);
    return exit == ExitCode.INTERRUPTED || (waitedFor && exit == ExitCode.OUTPUT_FAILED)
        ? failure
        : new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", failure);
  }

  private int report(Throwable failure, CommandLine line) {
    boolean stacktrace = top.stacktrace();
    PrintWriter err = line.getErr();
    String sentence = sentence(failure, stacktrace);
    // Others name an option as a remedy: that the file sets it is not the reason.
    String traced = exit(failure) == ExitCode.REFUSED_INPUT ? traced(sentence, line) : sentence;
    Console.current().error(ControlCharacters.of(traced), err);
    Optional<String> more =
        traced.equals(sentence) ? more(failure) : Optional.of(Guide.CONFIGURATION.command());
    more.ifPresent(command -> see(command, err));
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    return exit(failure).code();
  }

  private static ExitCode exit(Throwable failure) {
    return failure instanceof CommandFailure ours ? ours.exitCode() : ExitCode.BUG;
  }

  /**
   * The command that shows what the documentation says of it: the part that the failure names, or
   * else its exit code, unless that says no more than the sentence.
   */
  private static Optional<String> more(Throwable failure) {
    if (failure instanceof CommandFailure ours && ours.guide().isPresent()) {
      return ours.guide().map(Guide::command);
    }
    ExitCode exit = exit(failure);
    if (exit == ExitCode.REFUSED_INPUT || exit == ExitCode.INTERRUPTED) {
      return Optional.empty();
    }
    return Optional.of(
        "frill-bench explain "
            + (failure instanceof CommandFailure ours
                ? ours.explained()
                : Integer.toString(exit.code())));
  }

  private static String sentence(Throwable failure, boolean stacktrace) {
    if (failure instanceof CommandFailure) {
      return failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return "memory ran out: this process may take "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB.";
    }
    return "this is a bug of ours: "
        + failure
        + (stacktrace ? "" : " (say it again with --stacktrace and tell us)");
  }
}

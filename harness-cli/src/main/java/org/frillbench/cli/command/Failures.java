package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.results.document.ControlCharacters;
import picocli.CommandLine;

/**
 * Turns whatever a command throws into one sentence and an exit code. No lambdas stand for
 * picocli's handlers: they would keep those interfaces, and what depends on them, out of a
 * class-data archive.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  /** How picocli lists the constants of an enumeration. */
  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-(?:in)?sensitive\\)");

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
    PrintWriter err = line.getErr();
    Console.current().error(ControlCharacters.of(withChoices(exception.getMessage())), err);
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.REFUSED_INPUT.code();
  }

  /** Values of an enumeration as the help writes them. */
  private static String withChoices(String message) {
    return CHOICES
        .matcher(message)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "expected one of " + found.group(1).toLowerCase(Locale.ROOT)));
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    return failed(failure, line);
  }

  /** Reports what a command threw, errors of the JVM included. */
  int failed(Throwable failure, CommandLine line) {
    boolean stacktrace = top.stacktrace();
    PrintWriter err = line.getErr();
    Console.current().error(sentence(failure, stacktrace), err);
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    return failure instanceof CommandFailure ours ? ours.exitCode().code() : ExitCode.BUG.code();
  }

  private static String sentence(Throwable failure, boolean stacktrace) {
    if (failure instanceof CommandFailure) {
      return ControlCharacters.of(failure.getMessage());
    }
    if (failure instanceof OutOfMemoryError) {
      return "memory ran out: this process may take "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB.";
    }
    return "this is a bug of ours: "
        + ControlCharacters.of(failure.toString())
        + (stacktrace ? "" : " (say it again with --stacktrace and tell us)");
  }
}

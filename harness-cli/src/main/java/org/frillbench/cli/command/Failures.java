package org.frillbench.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.store.FileErrorText;
import picocli.CommandLine;

/** Turns whatever a command throws into one sentence and an exit code. */
final class Failures {

  /** How picocli lists the constants of an enumeration. */
  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-(?:in)?sensitive\\)");

  private Failures() {}

  static int usage(CommandLine.ParameterException exception, String[] args) {
    CommandLine line = exception.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("frill-bench: " + ControlCharacters.of(withChoices(exception.getMessage())));
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

  static int failed(Throwable failure, CommandLine line, boolean stacktrace) {
    PrintWriter err = line.getErr();
    err.println("frill-bench: " + sentence(failure, stacktrace));
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

  /**
   * Why standard output could not be written, after it could not; empty where its reader has gone
   * away, as {@code head} does when it has seen enough.
   */
  static Optional<String> unprinted() {
    String why = "the reason is not known";
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
    } catch (IOException e) {
      why = FileErrorText.of(e);
    }
    return why.equals("Broken pipe")
        ? Optional.empty()
        : Optional.of(
            "frill-bench: standard output could not be written ("
                + why
                + ")"
                + FullDisk.advice(why));
  }
}

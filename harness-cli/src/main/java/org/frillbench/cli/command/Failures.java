package org.frillbench.cli.command;

import java.io.PrintWriter;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.table.Visible;
import picocli.CommandLine;

/** Turns whatever a command throws into one sentence and an exit code. */
final class Failures {

  private Failures() {}

  static int usage(CommandLine.ParameterException exception, String[] args) {
    CommandLine line = exception.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("frill-bench: " + Visible.of(exception.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.REFUSED_INPUT.code();
  }

  static int failed(Exception exception, CommandLine line, boolean stacktrace) {
    PrintWriter err = line.getErr();
    boolean ours = exception instanceof CommandFailure;
    if (ours) {
      err.println("frill-bench: " + Visible.of(exception.getMessage()));
    } else {
      err.println(
          "frill-bench: this is a bug of ours: "
              + Visible.of(exception.toString())
              + (stacktrace ? "" : " (say it again with --stacktrace and tell us)"));
    }
    if (stacktrace) {
      exception.printStackTrace(err);
    }
    return ours ? ((CommandFailure) exception).exitCode().code() : ExitCode.BUG.code();
  }
}

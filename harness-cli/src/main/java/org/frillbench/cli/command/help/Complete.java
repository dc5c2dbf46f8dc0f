package org.frillbench.cli.command.help;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.ControlCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the scripts of {@link Completion} ask while a command line is typed. */
@Command(
    name = "complete",
    hidden = true,
    description = "Prints values for the completion scripts, a line each.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {"Serials of attached devices:", "  frill-bench complete serials"})
public final class Complete implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "KIND", description = "serials or candidates.")
  private DynamicValues kind;

  @Parameters(
      index = "1..*",
      paramLabel = "WORD",
      description = "After --, the words of the command line.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    kind.among(words).stream().map(ControlCharacters::of).forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }
}

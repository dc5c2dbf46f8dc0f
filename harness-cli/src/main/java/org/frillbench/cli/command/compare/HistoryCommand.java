package org.frillbench.cli.command.compare;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PictureOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.history.History;
import org.frillbench.results.history.HistoryPicture;
import org.frillbench.results.history.HistoryText;
import org.frillbench.results.record.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how latencies went from run to run. */
@Command(
    name = "history",
    description = "Shows how each candidate's latency went over the runs in a folder.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Each candidate over all runs in a folder:",
      "  frill-bench history results/runs",
      "One of them as a picture, too:",
      "  frill-bench history results/runs --candidate FRILL --svg frill.svg"
    })
public final class HistoryCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder; what is no run file is passed over.")
  private Path folder;

  @Option(
      names = "--candidate",
      paramLabel = "NAME",
      split = ",",
      description = "Only these candidates.")
  @Under(OptionHeading.OUTPUT)
  private Set<String> names = new LinkedHashSet<>();

  @Mixin private PictureOption picture;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    picture.check();
    try {
      List<History.Series> history =
          History.of(
              folder,
              name -> names.isEmpty() || names.contains(name),
              sentence -> System.err.println("frill-bench: " + ControlCharacters.of(sentence)));
      if (history.isEmpty()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            "there is no run in " + folder + (names.isEmpty() ? "." : " with such a candidate."));
      }
      spec.commandLine().getOut().print(HistoryText.of(history));
      spec.commandLine().getOut().flush();
      picture.write(() -> HistoryPicture.of(history));
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}

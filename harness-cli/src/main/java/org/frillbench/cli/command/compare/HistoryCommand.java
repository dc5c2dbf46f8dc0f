package org.frillbench.cli.command.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.CandidateNames;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PictureOption;
import org.frillbench.cli.command.options.RunFileOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.history.Baselines;
import org.frillbench.results.history.History;
import org.frillbench.results.history.HistoryDocument;
import org.frillbench.results.history.HistoryPicture;
import org.frillbench.results.page.HistoryPage;
import org.frillbench.results.record.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how latencies went from run to run. */
@Command(
    name = "history",
    description = "Shows how each candidate's latency went over the runs in a folder.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Each candidate over all runs in results/runs, or in another folder:",
      "  frill-bench history",
      "  frill-bench history night",
      "One of them as a picture, too:",
      "  frill-bench history --candidate FRILL --svg frill.svg",
      "All as a page for a browser, which shows the run behind each point:",
      "  frill-bench history --report history.html",
      "The students of one width:",
      "  frill-bench history --candidate 'al=2.0,*'"
    })
public final class HistoryCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "results/runs",
      description =
          "The folder; what is no run file is passed over (default: results/runs, where"
              + " push-and-run writes).")
  private Path folder;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also write it as an HTML page: lines over time, the table, and each run.")
  @Under(OptionHeading.OUTPUT)
  private Path page;

  @Mixin private CandidateNames names;

  @Mixin private PictureOption picture;
  @Mixin private DocumentOptions printing;

  @Override
  public Integer call() {
    Outputs.requireDistinct(
        Stream.of(picture.named(), Optional.ofNullable(page)).flatMap(Optional::stream));
    if (folder.equals(RunFileOption.FOLDER) && !Files.exists(folder)) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, RunFileOption.absence(folder) + ".");
    }
    try {
      List<Path> files = Baselines.runFilesIn(folder);
      picture.check(files.stream());
      Outputs.requireFree(page, picture.overwrite());
      Outputs.requireNotRead(page, files.stream());
      List<History.Series> history =
          History.of(
              folder,
              names,
              sentence -> System.err.println("frill-bench: " + ControlCharacters.of(sentence)));
      if (history.isEmpty()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT, "there is no run in " + folder + names.absence() + ".");
      }
      printing.print(HistoryDocument.of(history));
      picture.write(() -> HistoryPicture.of(history));
      if (page != null) {
        Outputs.write(page, HistoryPage.of(title(), history)::writeTo);
        System.err.println("Report: " + page);
      }
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  /** A root has no name of its own. */
  static String titleOf(Path whole) {
    return "History of " + Optional.ofNullable(whole.getFileName()).orElse(whole);
  }

  private String title() {
    return titleOf(folder.toAbsolutePath().normalize());
  }
}

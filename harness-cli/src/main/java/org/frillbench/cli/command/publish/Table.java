package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FormatOption;
import org.frillbench.cli.command.options.RunArguments;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints a run's table again, or several devices' as one. */
@Command(
    name = "table",
    description = {
      "Prints the latency table of a run file, or of the journal of a run cut short.",
      "Of several devices' runs it prints one table with a column a device, ratios to the first,"
          + " and whether the devices rank the candidates alike (Kendall's tau)."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The table of the newest run again, or of another:",
      "  frill-bench table",
      "  frill-bench table run.json",
      "With more columns, for a page:",
      "  frill-bench table run.json --columns p95,memory --format markdown",
      "How much slower or faster each candidate is than one of them:",
      "  frill-bench table run.json --reference small",
      "What a run that was killed had measured:",
      "  frill-bench table run.json.journal"
    })
public final class Table implements Callable<Integer> {

  @Mixin private RunArguments runs;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    try {
      List<Analysis> analyses = new ArrayList<>();
      for (Path run : runs.files()) {
        Analysis analysis = Analysis.of(RunStore.read(run));
        if (runs.several()) {
          analysis.requireOneFilePerName("cannot compare devices by " + run);
        }
        analyses.add(analysis);
      }
      format.print(analyses);
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}

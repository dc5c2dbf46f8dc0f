package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FormatOption;
import org.frillbench.cli.command.options.RunFileOption;
import org.frillbench.cli.command.options.ThresholdOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Fitness;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.merge.AnchorPace;
import org.frillbench.results.merge.Merge;
import org.frillbench.results.merge.MergeException;
import org.frillbench.results.merge.NamedRun;
import org.frillbench.results.record.MergedShard;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Joins the shards of one plan. */
@Command(
    name = "merge",
    description = {
      "Joins the run files of all shards of one plan (push-and-run --shard) to the run of the whole"
          + " plan.",
      "It says what is missing, and whether the anchor ran at one pace in all shards."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"4:", "5:", "6:"},
    footer = {
      "Join what push-and-run --shard 1/2 and --shard 2/2 wrote:",
      "  frill-bench merge shard-1.json shard-2.json --output whole.json"
    })
public final class MergeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN.json", arity = "1..*", description = "The shards, in any order.")
  private List<Path> runs = new ArrayList<>();

  @Mixin private RunFileOption output;
  @Mixin private ThresholdOption threshold;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    output.named().ifPresent(file -> Outputs.requireFree(file, output.overwrite()));
    try {
      Analysis merged = format.shown(Analysis.of(Merge.of(read())));
      report(merged.file());
      requireOnePace(merged);
      Path file = output.or(merged.file().run().id() + ".json");
      Outputs.requireNotRead(file, runs.stream());
      RunStore.write(merged, file, output.overwrite());
      format.print(merged);
      System.err.println("Run file: " + file);
      ExitCode measured =
          merged.file().missed().isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_MEASURED;
      return measured.or(Fitness.of(merged, BlockingWarnings.ofRuns(), System.err)).code();
    } catch (MergeException e) {
      throw new CommandFailure(exit(e), e.getMessage() + ".", e);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  /** On all cores, because reading takes longer than all else. */
  private List<NamedRun> read() {
    return runs.parallelStream().map(MergeCommand::read).toList();
  }

  private static NamedRun read(Path run) {
    try {
      return new NamedRun(run.toString(), RunStore.read(run));
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private static void report(RunFile merged) {
    long devices =
        merged.run().shards().stream()
            .map(MergedShard::serialHash)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    System.err.printf(
        "%d shards of plan %s%s: %d candidates, %d trials.%n",
        merged.run().shards().size(),
        merged.run().plan().digest().substring(0, 8),
        devices == 0 ? "" : ", measured on " + NumberText.counted(devices, "device"),
        merged.run().plan().subjects().candidates().size(),
        merged.measurements().size());
  }

  private void requireOnePace(Analysis merged) {
    List<AnchorPace> paces = AnchorPace.in(merged, threshold.value());
    for (AnchorPace pace : paces) {
      if (pace.differs()) {
        throw new CommandFailure(
            ExitCode.NOT_COMPARABLE,
            pace.sentence(threshold.value())
                + ": measure one of them again, or allow more with --threshold.");
      }
    }
    if (paces.isEmpty() && merged.file().run().shards().size() > 1) {
      System.err.println("The anchor was not measured: nothing shows whether the paces agree.");
    }
    paces.forEach(pace -> System.err.println(pace.sentence(threshold.value()) + "."));
  }

  private static ExitCode exit(MergeException failure) {
    return switch (failure.kind()) {
      case REFUSED -> ExitCode.REFUSED_INPUT;
      case INCOMPLETE -> ExitCode.NOT_ALL_MEASURED;
      case NOT_COMPARABLE -> ExitCode.NOT_COMPARABLE;
    };
  }
}

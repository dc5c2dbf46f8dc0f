package org.frillbench.cli.command.measure;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.SeedOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.calibration.NullComparisons;
import org.frillbench.results.calibration.Pools;
import org.frillbench.results.calibration.Population;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether the intervals hold what they promise. */
@Command(
    name = "calibrate",
    description = {
      "Checks the statistics: simulates runs of skewed, autocorrelated, heavy-tailed series, draws"
          + " further ones from the trials of the run files given, and prints how often the 95 %%"
          + " intervals cover the truth.",
      "Without run files that takes about 2 minutes, and less in proportion with fewer --runs; each"
          + " candidate drawn from adds to it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "How often the intervals cover the truth:",
      "  frill-bench calibrate",
      "The same for the noise of your own target, from a run of 20 rounds or more:",
      "  frill-bench calibrate run.json --runs 1000"
    })
public final class Calibrate implements Callable<Integer> {

  private static final int LEAST_RUNS = 100;

  @Parameters(
      paramLabel = "RUN.json",
      arity = "0..*",
      description = "Run files; each candidate with at least 20 trials is drawn from.")
  private List<Path> files = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Simulated runs each, at least 100 (default: ${DEFAULT-VALUE}).")
  @Under(OptionHeading.METHOD)
  private int runs = 4_000;

  @Mixin private SeedOption seed;

  @Option(
      names = "--rounds-each",
      paramLabel = "N",
      description =
          "Rounds of one comparison, where a run holds one candidate as two files (default:"
              + " ${DEFAULT-VALUE}).")
  @Under(OptionHeading.METHOD)
  private int roundsEach = 3;

  @Mixin private DocumentOptions printing;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    require(spec, runs >= LEAST_RUNS, "--runs must be at least " + LEAST_RUNS);
    require(spec, roundsEach >= 2, "--rounds-each must be at least 2");
    Map<Path, Analysis> given = new LinkedHashMap<>();
    files.forEach(file -> given.put(file, read(file)));
    List<Population> pools = new ArrayList<>();
    given.forEach((file, run) -> pools.addAll(pools(file, run)));
    printing.print(
        CalibrationDocument.of(
            seed.value(),
            tables(pools, given),
            given.values().stream()
                .flatMap(run -> NullComparisons.of(run, roundsEach).stream())
                .toList()));
    return ExitCode.DONE.code();
  }

  private List<CalibrationTable> tables(List<Population> pools, Map<Path, Analysis> given) {
    try (Progress progress = Progress.on(Console.shown(), 0, Duration.ZERO)) {
      CalibrationTables tables = new CalibrationTables(pools, runs, seed.value(), progress::step);
      return List.of(tables.intervals(), tables.planned(), tables.series(), tables.gates(given));
    }
  }

  private static List<Population> pools(Path file, Analysis run) {
    List<Population> pools = Pools.of(run);
    if (pools.isEmpty()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "no candidate of " + file + " has " + Pools.LEAST_TRIALS + " trials to draw from.");
    }
    return pools;
  }

  private static Analysis read(Path file) {
    try {
      return Analysis.of(RunStore.read(file));
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}

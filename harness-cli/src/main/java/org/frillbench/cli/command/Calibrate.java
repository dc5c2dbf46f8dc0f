package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.Precision;
import org.frillbench.results.calibration.Coverage;
import org.frillbench.results.calibration.GateCalibration;
import org.frillbench.results.calibration.IntervalCalibration;
import org.frillbench.results.calibration.NullComparisons;
import org.frillbench.results.calibration.Pools;
import org.frillbench.results.calibration.Population;
import org.frillbench.results.calibration.SeriesCalibration;
import org.frillbench.results.calibration.StoppingCalibration;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.table.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether the intervals hold what they promise. */
@Command(
    name = "calibrate",
    description = {
      "Checks the statistics: simulates runs of skewed, autocorrelated, heavy-tailed series, draws"
          + " further ones from the trials of the run files given, and prints how often the 95 %"
          + " intervals cover the truth."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
final class Calibrate implements Callable<Integer> {

  private static final int LEAST_RUNS = 100;
  private static final int[] TRIALS = {3, 5, 8, 20};
  private static final int[] SAMPLES = {50, 500, 2_000};
  private static final int HOPED_TRIALS = 20;
  private static final double NEIGHBOUR = 0.6;

  @Parameters(
      paramLabel = "RUN.json",
      arity = "0..*",
      description = "Run files; each candidate with at least 20 trials is drawn from.")
  private List<Path> files = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Simulated runs each, at least 100 (default: ${DEFAULT-VALUE}).")
  private int runs = 4_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--rounds-each",
      paramLabel = "N",
      description =
          "Rounds of one comparison, where a run holds one candidate as two files (default:"
              + " ${DEFAULT-VALUE}).")
  private int roundsEach = 3;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (runs < LEAST_RUNS) {
      throw new ParameterException(spec.commandLine(), "--runs must be at least 100.");
    }
    if (roundsEach < 2) {
      throw new ParameterException(spec.commandLine(), "--rounds-each must be at least 2.");
    }
    Map<Path, RunFile> given = new LinkedHashMap<>();
    files.forEach(file -> given.put(file, read(file)));
    List<Population> pools = new ArrayList<>();
    given.forEach((file, run) -> pools.addAll(pools(file, run)));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "How often 95 %% intervals cover the truth, %% (%d runs each, ± 1.96 binomial errors)%n%n",
        runs);
    out.printf(
        "%-28s %6s  %-6s %11s %13s %13s %13s%n",
        "trial medians", "trials", "table", "", "Student's t", "A/A paired", "A/A Welch");
    for (Population population : Population.simulated()) {
      intervals(out, population.name(), population);
    }
    pools.forEach(pool -> intervals(out, Visible.of(pool.name()), pool));
    stopping(out, pools);
    series(out);
    if (!given.isEmpty()) {
      gates(out, given);
    }
    for (RunFile run : given.values()) {
      NullComparisons.of(run, roundsEach).ifPresent(found -> print(out, found));
    }
    return ExitCode.DONE.code();
  }

  private static List<Population> pools(Path file, RunFile run) {
    List<Population> pools = Pools.of(run);
    if (pools.isEmpty()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "no candidate of " + file + " has " + Pools.LEAST_TRIALS + " trials to draw from.");
    }
    return pools;
  }

  private static void print(PrintWriter out, NullComparisons found) {
    out.printf(
        "%nOne candidate as two files, %d comparisons of %d rounds each: %d exclude equality; more"
            + " than %d would be chance in under 1 of 100 cases.%n",
        found.excluding().of(), found.rounds(), found.excluding().count(), found.most());
  }

  private static RunFile read(Path file) {
    try {
      return RunStore.read(file);
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  /** What gates would do whose sides are the same, and whether they catch what they say. */
  private void gates(PrintWriter out, Map<Path, RunFile> measured) {
    out.printf(
        "%nGates whose sides are the same, whole rounds drawn from a run, %%%n%n"
            + "%-28s %6s %10s %13s %13s %13s%n",
        "run", "rounds", "candidates", "regressed", "without 5 %", "caught");
    measured.forEach(
        (file, run) ->
            GateCalibration.of(run, VerdictRule.THRESHOLD, Defaults.GATE_ROUNDS, runs, seed)
                .ifPresent(
                    found ->
                        out.printf(
                            "%-28s %6d %10d %13s %13s %13s%n",
                            Visible.of(String.valueOf(file.getFileName())),
                            found.rounds(),
                            found.candidates(),
                            shown(found.alarms()),
                            shown(found.bareAlarms()),
                            shown(found.caught()))));
    out.flush();
  }

  private void intervals(PrintWriter out, String name, Population population) {
    for (int trials : TRIALS) {
      IntervalCalibration found = IntervalCalibration.of(population, trials, runs, seed);
      out.printf(
          "%-28s %6d  %-6s %11s %13s %13s %13s%n",
          name,
          trials,
          RunJson.id(found.kind()),
          shown(found.table()),
          shown(found.student()),
          shown(found.paired()),
          shown(found.welch()));
      out.flush();
    }
  }

  /** What {@code --precision} costs in coverage. */
  private void stopping(PrintWriter out, List<Population> pools) {
    out.printf(
        "%nIntervals that ended a measurement by being narrow, looked at from %d trials on, %%%n%n"
            + "%-28s %7s %13s %13s%n",
        Precision.LEAST_ROUNDS, "trial medians", "width", "trials", "covered");
    Stream.concat(Population.simulated().stream(), pools.stream())
        .forEach(
            population -> {
              StoppingCalibration found =
                  StoppingCalibration.of(
                      population, Precision.LEAST_ROUNDS, HOPED_TRIALS, runs, seed);
              out.printf(
                  Locale.ROOT,
                  "%-28s %7s %13.1f %13s%n",
                  Visible.of(population.name()),
                  String.format(Locale.ROOT, "± %.1f", 100 * found.share()),
                  found.trials(),
                  shown(found.covered()));
              out.flush();
            });
  }

  private void series(PrintWriter out) {
    out.printf(
        "%nWhat is said of single steady trials, %%%n%n%-28s %7s %13s %13s %13s %13s%n",
        "iterations", "samples", "p90 covered", "p99 covered", "called flat", "trend at 1 %");
    for (double neighbour : new double[] {0, NEIGHBOUR}) {
      for (int samples : SAMPLES) {
        SeriesCalibration found = SeriesCalibration.of(samples, neighbour, runs, seed);
        out.printf(
            "%-28s %7d %13s %13s %13s %13s%n",
            neighbour == 0 ? "independent" : "AR(1), " + neighbour,
            samples,
            shown(found.p90()),
            found.p99() == null ? "-" : shown(found.p99()),
            shown(found.flat()),
            shown(found.trending()));
        out.flush();
      }
    }
  }

  private static String shown(Coverage coverage) {
    return String.format(
        Locale.ROOT, "%.1f ± %.1f", 100 * coverage.share(), 100 * coverage.error());
  }
}

package org.frillbench.cli.command.measure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.calibration.Coverage;
import org.frillbench.results.calibration.GateCalibration;
import org.frillbench.results.calibration.IntervalCalibration;
import org.frillbench.results.calibration.PlanCalibration;
import org.frillbench.results.calibration.Population;
import org.frillbench.results.calibration.SeriesCalibration;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.document.NameColumn;
import org.frillbench.results.record.RunJson;

/** Carries a calibration out and prints each row of its tables as soon as it is known. */
final class CalibrationTables {

  private static final int[] TRIALS = {3, 5, 8, 20};
  private static final int[] SAMPLES = {50, 500, 2_000};
  private static final int INTENDED_TRIALS = 20;
  private static final double AUTOCORRELATION = 0.6;

  private final PrintWriter out;
  private final List<Population> populations = new ArrayList<>(Population.simulated());
  private final Map<Path, Analysis> measured;
  private final int runs;
  private final long seed;
  private final NameColumn names;

  /**
   * Tables of the simulated populations and of {@code pools}.
   *
   * @param measured the run files that the pools come from
   * @param runs how many are simulated each
   */
  CalibrationTables(
      PrintWriter out, List<Population> pools, Map<Path, Analysis> measured, int runs, long seed) {
    this.out = out;
    this.populations.addAll(pools);
    this.measured = measured;
    this.runs = runs;
    this.seed = seed;
    this.names =
        new NameColumn("trial medians", populations.stream().map(Population::name).toList());
  }

  /** The coverage of intervals. */
  void intervals() {
    out.printf(
        Locale.ROOT,
        "Coverage of nominal 95 %% intervals, %% (%d runs each, ± 1.96 standard errors)%n%n",
        runs);
    out.printf(
        "%s %6s  %-6s %11s %13s %13s %13s%n",
        names.of("trial medians"), "trials", "table", "", "Student's t", "A/A paired", "A/A Welch");
    for (Population population : populations) {
      for (int trials : TRIALS) {
        intervals(population, trials);
      }
    }
  }

  private void intervals(Population population, int trials) {
    IntervalCalibration found = IntervalCalibration.of(population, trials, runs, seed);
    out.printf(
        "%s %6d  %-6s %11s %13s %13s %13s%n",
        names.of(population.name()),
        trials,
        RunJson.id(found.kind()),
        shown(found.table()),
        shown(found.student()),
        shown(found.paired()),
        shown(found.welch()));
    out.flush();
  }

  /** What {@code --precision} costs in coverage. */
  void planned() {
    out.printf(
        "%nCoverage of 95 %% intervals of trials planned from the first %d for a width, and of %d"
            + " trials, %% (%d runs each)%n%n%s %7s %7s %13s %13s %13s%n",
        Defaults.PRECISION_ROUNDS,
        INTENDED_TRIALS,
        runs,
        names.of("trial medians"),
        "width",
        "trials",
        "as narrow",
        "coverage",
        "of " + INTENDED_TRIALS);
    for (Population population : populations) {
      PlanCalibration found =
          PlanCalibration.of(population, Defaults.PRECISION_ROUNDS, INTENDED_TRIALS, runs, seed);
      out.printf(
          Locale.ROOT,
          "%s %7s %7.1f %13s %13s %13s%n",
          names.of(population.name()),
          String.format(Locale.ROOT, "± %.1f", 100 * found.share()),
          found.trials(),
          shown(found.reached()),
          shown(found.covered()),
          shown(found.fixed()));
      out.flush();
    }
  }

  /** The coverage and error rates of the statistics of single trials. */
  void series() {
    List<String> series = List.of("independent", "AR(1), " + AUTOCORRELATION);
    NameColumn iterations = new NameColumn("iterations", series);
    out.printf(
        "%nStatistics of single trials of constant level, %%%n%n%s %7s %13s %13s %13s %13s%n",
        iterations.of("iterations"),
        "samples",
        "p90 coverage",
        "p99 coverage",
        "flat",
        "trend at 1 %");
    for (String each : series) {
      double autocorrelation = each.equals(series.get(0)) ? 0 : AUTOCORRELATION;
      for (int samples : SAMPLES) {
        series(iterations.of(each), samples, autocorrelation);
      }
    }
  }

  private void series(String iterations, int samples, double autocorrelation) {
    SeriesCalibration found = SeriesCalibration.of(samples, autocorrelation, runs, seed);
    out.printf(
        "%s %7d %13s %13s %13s %13s%n",
        iterations,
        samples,
        shown(found.p90()),
        found.p99() == null ? "-" : shown(found.p99()),
        shown(found.flat()),
        shown(found.trending()));
    out.flush();
  }

  /** The false-positive rate and the power of gates. */
  void gates() {
    NameColumn files =
        new NameColumn("run", measured.keySet().stream().map(CalibrationTables::name).toList());
    out.printf(
        "%nGates with equal sides, drawn as complete rounds from a run, %%%n%n"
            + "%s %6s %10s %13s %13s %13s%n",
        files.of("run"), "rounds", "candidates", "regressed", "without 5 %", "detected");
    measured.forEach(
        (file, run) ->
            GateCalibration.of(run, VerdictRule.THRESHOLD, Defaults.GATE_ROUNDS, runs, seed)
                .ifPresent(found -> gate(files.of(name(file)), found)));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void gate(String run, GateCalibration found) {
    out.printf(
        "%s %6d %10d %13s %13s %13s%n",
        run,
        found.rounds(),
        found.candidates(),
        shown(found.falsePositives()),
        shown(found.falsePositivesWithoutThreshold()),
        shown(found.detected()));
    out.flush();
  }

  private static String shown(Coverage coverage) {
    return String.format(
        Locale.ROOT, "%.1f ± %.1f", 100 * coverage.share(), 100 * coverage.error());
  }
}

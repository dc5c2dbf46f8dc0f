package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.frillbench.cli.command.measure.CalibrationTable.Row;
import org.frillbench.cli.command.measure.CalibrationTable.Share;
import org.frillbench.cli.run.Defaults;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.calibration.GateCalibration;
import org.frillbench.results.calibration.IntervalCalibration;
import org.frillbench.results.calibration.PlanCalibration;
import org.frillbench.results.calibration.Population;
import org.frillbench.results.calibration.SeriesCalibration;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.RunJson;

/** Carries a calibration out. */
final class CalibrationTables {

  private static final List<Integer> TRIALS = List.of(3, 5, 8, 20);
  private static final List<Integer> SAMPLES = List.of(50, 500, 2_000);
  private static final int INTENDED_TRIALS = 20;
  private static final List<Double> AUTOCORRELATIONS = List.of(0.0, 0.6);

  private final List<Population> populations = new ArrayList<>(Population.simulated());
  private final int runs;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * Tables of the simulated populations and of {@code pools}.
   *
   * @param runs how many are simulated each
   * @param progress receives what is simulated next
   */
  CalibrationTables(List<Population> pools, int runs, long seed, Consumer<String> progress) {
    this.populations.addAll(pools);
    this.runs = runs;
    this.seed = seed;
    this.progress = progress;
  }

  /** The coverage of intervals. */
  CalibrationTable intervals() {
    return new CalibrationTable(
        "intervals",
        "Coverage of nominal 95 % intervals, % (" + runs + " runs each, ± 1.96 standard errors)",
        "trial medians",
        populations.stream().flatMap(this::intervals).toList());
  }

  private Stream<Row> intervals(Population population) {
    progress.accept("intervals: " + population.name());
    return TRIALS.stream()
        .map(trials -> IntervalCalibration.of(population, trials, runs, seed))
        .map(
            found ->
                new Row(
                    population.name(),
                    settings("trials", found.trials(), "kind", RunJson.id(found.kind())),
                    List.of(
                        Share.of("table", found.table()),
                        Share.of("Student's t", found.student()),
                        Share.of("A/A paired", found.paired()),
                        Share.of("A/A Welch", found.welch()))));
  }

  /** What {@code --precision} costs in coverage. */
  CalibrationTable planned() {
    String title =
        String.format(
            "Coverage of 95 %% intervals of trials planned from the first %d for a width, and of %d"
                + " trials, %% (%d runs each)",
            Defaults.PRECISION_ROUNDS, INTENDED_TRIALS, runs);
    return new CalibrationTable(
        "planned", title, "trial medians", populations.stream().map(this::planned).toList());
  }

  private Row planned(Population population) {
    progress.accept("planned trials: " + population.name());
    PlanCalibration found =
        PlanCalibration.of(population, Defaults.PRECISION_ROUNDS, INTENDED_TRIALS, runs, seed);
    return new Row(
        population.name(),
        settings(CalibrationTable.WIDTH, found.share(), "trials", found.trials()),
        List.of(
            Share.of("as narrow", found.reached()),
            Share.of("coverage", found.covered()),
            Share.of("of " + INTENDED_TRIALS, found.fixed())));
  }

  /** The coverage and error rates of the statistics of single trials. */
  CalibrationTable series() {
    List<Row> rows = new ArrayList<>();
    for (double autocorrelation : AUTOCORRELATIONS) {
      String name = autocorrelation == 0 ? "independent" : "AR(1), " + autocorrelation;
      progress.accept("single trials: " + name);
      for (int samples : SAMPLES) {
        rows.add(series(name, SeriesCalibration.of(samples, autocorrelation, runs, seed)));
      }
    }
    return new CalibrationTable(
        "series", "Statistics of single trials of constant level, %", "iterations", rows);
  }

  private static Row series(String name, SeriesCalibration found) {
    List<Share> shares = new ArrayList<>();
    shares.add(Share.of("p90 coverage", found.p90()));
    if (found.p99() != null) {
      shares.add(Share.of("p99 coverage", found.p99()));
    }
    shares.add(Share.of("flat", found.flat()));
    shares.add(Share.of("trend at 1 %", found.trending()));
    return new Row(name, settings("samples", found.samples()), shares);
  }

  /** The false-positive rate and the power of gates; without rows where no run is long enough. */
  CalibrationTable gates(Map<Path, Analysis> measured) {
    List<Row> rows = new ArrayList<>();
    measured.forEach(
        (file, run) -> {
          String name = String.valueOf(file.getFileName());
          progress.accept("gates: " + name);
          GateCalibration.of(run, VerdictRule.THRESHOLD, Defaults.GATE_ROUNDS, runs, seed)
              .ifPresent(found -> rows.add(gates(name, found)));
        });
    return new CalibrationTable(
        "gates", "Gates with equal sides, drawn as complete rounds from a run, %", "run", rows);
  }

  private static Row gates(String name, GateCalibration found) {
    return new Row(
        name,
        settings("rounds", found.rounds(), "candidates", found.candidates()),
        List.of(
            Share.of("regressed", found.falsePositives()),
            Share.of("without 5 %", found.falsePositivesWithoutThreshold()),
            Share.of("detected", found.detected())));
  }

  private static Map<String, Object> settings(Object... namesAndValues) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }
}

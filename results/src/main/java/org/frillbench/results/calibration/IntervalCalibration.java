package org.frillbench.results.calibration;

import java.util.Random;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.statistics.MeanEstimate;
import org.frillbench.results.statistics.TrialInterval;

/**
 * The coverage of nominal 95 % intervals over simulated runs of one population.
 *
 * @param trials number of trials per run
 * @param kind the interval that tables report for this number of trials
 * @param table coverage of the true latency by that interval
 * @param student coverage of the geometric mean by Student's t interval
 * @param paired A/A comparisons with paired trials: coverage of a ratio of 1
 * @param welch A/A comparisons with independent trials: coverage of a ratio of 1
 */
public record IntervalCalibration(
    int trials,
    IntervalKind kind,
    Coverage table,
    Coverage student,
    Coverage paired,
    Coverage welch) {

  private static final double LEVEL = 0.95;

  /**
   * Simulates {@code runs} runs, at least 1, of {@code trials} trials, at least 3, from {@code
   * population}.
   */
  public static IntervalCalibration of(Population population, int trials, int runs, long seed) {
    Random random = new Random(seed);
    int table = 0;
    int student = 0;
    int paired = 0;
    int welch = 0;
    for (int run = 0; run < runs; run++) {
      double[] medians = population.draw(trials, random);
      table += TrialInterval.of(medians).contains(population.centre()) ? 1 : 0;
      student += TrialInterval.student(medians).contains(population.mean()) ? 1 : 0;
      double[] base = logs(medians);
      double[] newer = logs(population.draw(trials, random));
      welch += coversZero(MeanEstimate.ofDifference(base, newer));
      paired += coversZero(MeanEstimate.of(differences(base, newer)));
    }
    return new IntervalCalibration(
        trials,
        TrialInterval.of(population.draw(trials, random)).kind(),
        new Coverage(table, runs),
        new Coverage(student, runs),
        new Coverage(paired, runs),
        new Coverage(welch, runs));
  }

  private static int coversZero(MeanEstimate difference) {
    return Math.abs(difference.mean()) <= difference.halfWidth(LEVEL) ? 1 : 0;
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }

  private static double[] differences(double[] base, double[] newer) {
    double[] differences = new double[base.length];
    for (int i = 0; i < base.length; i++) {
      differences[i] = newer[i] - base[i];
    }
    return differences;
  }
}

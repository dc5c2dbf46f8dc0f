package org.frillbench.results.calibration;

import java.util.Random;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.statistics.MeanEstimate;
import org.frillbench.results.statistics.TrialInterval;

/**
 * How often 95 % intervals cover what they should, over simulated runs of one population.
 *
 * @param trials trials a run
 * @param kind the interval that the table shows for so many
 * @param table how often that covers the true latency
 * @param student how often Student's t interval covers the geometric mean, its own aim
 * @param paired of two sides that are the same, measured in pairs: how often the interval of their
 *     ratio covers 1
 * @param welch likewise measured apart
 */
public record IntervalCalibration(
    int trials,
    IntervalKind kind,
    Coverage table,
    Coverage student,
    Coverage paired,
    Coverage welch) {

  private static final double LEVEL = 0.95;

  /** Over {@code runs} runs of {@code trials} trials, at least 3. */
  public static IntervalCalibration of(Population population, int trials, int runs, long seed) {
    Random random = new Random(seed);
    int table = 0;
    int student = 0;
    int paired = 0;
    int welch = 0;
    for (int run = 0; run < runs; run++) {
      double[] medians = population.draw(trials, random);
      table += TrialInterval.of(medians).covers(population.centre()) ? 1 : 0;
      student += TrialInterval.student(medians).covers(population.mean()) ? 1 : 0;
      double[] left = logs(medians);
      double[] right = logs(population.draw(trials, random));
      welch += coversZero(MeanEstimate.ofDifference(left, right));
      paired += coversZero(MeanEstimate.of(differences(left, right)));
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
    return Math.abs(difference.mean()) <= difference.reach(LEVEL) ? 1 : 0;
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }

  private static double[] differences(double[] left, double[] right) {
    double[] differences = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      differences[i] = right[i] - left[i];
    }
    return differences;
  }
}

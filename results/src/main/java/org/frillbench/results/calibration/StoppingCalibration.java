package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.Random;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;

/**
 * The coverage of nominal 95 % intervals under sequential stopping: a measurement ends as soon as
 * its interval is narrow enough, which favours intervals that are too narrow by chance.
 *
 * @param share the relative half-width at which measurements stop, 0.03 for ±3 %: the median
 *     half-width at the intended number of trials
 * @param trials mean number of trials at the stop
 * @param covered coverage of the true latency at the stop
 */
public record StoppingCalibration(double share, double trials, Coverage covered) {

  /** The number of trials at which a measurement stops whatever the width, as a budget does. */
  private static final int MAX_TRIALS = 100;

  /**
   * Simulates {@code runs} runs.
   *
   * @param population what trials are drawn from
   * @param minTrials number of trials before the first check of the width
   * @param intendedTrials number of trials that the width is chosen for
   * @param runs number of runs, at least 1
   * @param seed seed of the simulation
   */
  public static StoppingCalibration of(
      Population population, int minTrials, int intendedTrials, int runs, long seed) {
    Random random = new Random(seed);
    double[] widths = new double[runs];
    Arrays.setAll(
        widths, i -> TrialInterval.of(population.draw(intendedTrials, random)).relativeHalfWidth());
    double share = Quantiles.median(widths);
    long trials = 0;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double[] all = population.draw(MAX_TRIALS, random);
      int count = minTrials;
      Interval interval = TrialInterval.of(Arrays.copyOf(all, count));
      while (interval.relativeHalfWidth() > share && count < MAX_TRIALS) {
        count++;
        interval = TrialInterval.of(Arrays.copyOf(all, count));
      }
      trials += count;
      covered += interval.contains(population.centre()) ? 1 : 0;
    }
    return new StoppingCalibration(share, (double) trials / runs, new Coverage(covered, runs));
  }
}

package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.Random;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;

/**
 * How often 95 % intervals cover the truth that ended a measurement by being narrow: looked at
 * after every trial from some number on, they stop more readily where chance made them too narrow.
 *
 * @param share how far an interval may reach from its centre, 0.03 for ±3 %: what intervals of as
 *     many trials as were hoped for reach in half of all runs
 * @param trials how many it took, on average
 * @param covered how often the interval covered the truth then
 */
public record StoppingCalibration(double share, double trials, Coverage covered) {

  /** One that is still too wide is taken as it is: no budget is endless. */
  private static final int MOST_TRIALS = 100;

  /**
   * Over {@code runs} runs.
   *
   * @param least trials after which one looks first
   * @param hoped trials that the width is chosen for
   */
  public static StoppingCalibration of(
      Population population, int least, int hoped, int runs, long seed) {
    Random random = new Random(seed);
    double[] reaches = new double[runs];
    Arrays.setAll(reaches, i -> TrialInterval.of(population.draw(hoped, random)).reach());
    double share = Quantiles.median(reaches);
    long trials = 0;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double[] all = population.draw(MOST_TRIALS, random);
      int looked = least;
      Interval interval = TrialInterval.of(Arrays.copyOf(all, looked));
      while (interval.reach() > share && looked < MOST_TRIALS) {
        looked++;
        interval = TrialInterval.of(Arrays.copyOf(all, looked));
      }
      trials += looked;
      covered += interval.covers(population.centre()) ? 1 : 0;
    }
    return new StoppingCalibration(share, (double) trials / runs, new Coverage(covered, runs));
  }
}

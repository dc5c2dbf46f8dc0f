package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.planning.IntervalRule;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.planning.Quantity;
import org.frillbench.results.planning.VarianceComponents;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;

/**
 * The coverage of nominal 95 % intervals if the first trials decide how many there are.
 *
 * @param share the relative half-width that is planned for, 0.03 for ±3 %: the median half-width at
 *     the intended number of trials
 * @param trials mean number of trials
 * @param reached how often the interval is at most that wide
 * @param covered coverage of the true latency
 * @param fixed coverage by the intended number of trials, for comparison
 */
public record PlanCalibration(
    double share, double trials, Coverage reached, Coverage covered, Coverage fixed) {

  /** The number of trials at which a budget ends a measurement. */
  private static final int MOST_TRIALS = 200;

  /**
   * Simulates {@code runs} runs.
   *
   * @param population what trials are drawn from
   * @param firstTrials number of trials before the plan
   * @param intendedTrials number of trials that the width is chosen for
   * @param runs number of runs, at least 1
   * @param seed seed of the simulation
   */
  public static PlanCalibration of(
      Population population, int firstTrials, int intendedTrials, int runs, long seed) {
    Random random = new Random(seed);
    double[] widths = new double[runs];
    int fixed = 0;
    for (int run = 0; run < runs; run++) {
      Interval interval = TrialInterval.of(population.draw(intendedTrials, random));
      widths[run] = interval.relativeHalfWidth();
      fixed += interval.contains(population.centre()) ? 1 : 0;
    }
    double share = Quantiles.median(widths);
    long trials = 0;
    int reached = 0;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double[] all = population.draw(MOST_TRIALS, random);
      VarianceComponents first = components(Arrays.copyOf(all, firstTrials));
      int count =
          Math.min(
              MOST_TRIALS,
              Dimensions.of(
                      IntervalRule.LATENCY,
                      List.of(new Quantity(first, 1, /* anchor= */ false)),
                      share,
                      Double.MAX_VALUE)
                  .get(0)
                  .trials());
      Interval interval = TrialInterval.of(Arrays.copyOf(all, count));
      trials += count;
      reached += interval.relativeHalfWidth() <= share ? 1 : 0;
      covered += interval.contains(population.centre()) ? 1 : 0;
    }
    return new PlanCalibration(
        share,
        (double) trials / runs,
        new Coverage(reached, runs),
        new Coverage(covered, runs),
        new Coverage(fixed, runs));
  }

  /** Of medians alone: all variance is between trials. */
  private static VarianceComponents components(double[] mediansNs) {
    List<ObservedTrial> trials =
        Arrays.stream(mediansNs)
            .mapToObj(median -> new ObservedTrial(Math.log(median), 0, 1, 0, 1))
            .toList();
    return VarianceComponents.of(trials);
  }
}

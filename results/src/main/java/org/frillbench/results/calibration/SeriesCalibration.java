package org.frillbench.results.calibration;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Predicate;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.Steadiness;
import org.frillbench.results.statistics.TrialFigures;

/**
 * What is said of single trials, over simulated steady ones.
 *
 * @param samples samples a trial
 * @param neighbour how much an iteration resembles the one before, 0 for not at all
 * @param p90 how often the interval of p90 covers the true one
 * @param p99 likewise of p99; null where no trial had effective samples enough
 * @param flat how often a steady trial is called flat
 * @param trending how often it is said to have a trend, at 1 %
 */
public record SeriesCalibration(
    int samples, double neighbour, Coverage p90, Coverage p99, Coverage flat, Coverage trending) {

  private static final int REFERENCE = 2_000_000;
  private static final double REAL = 0.01;

  /** Over {@code runs} trials of {@code samples} samples, at least 50. */
  public static SeriesCalibration of(int samples, double neighbour, int runs, long seed) {
    Random random = new Random(seed);
    double[] all = doubles(Simulated.series(REFERENCE, 0, neighbour, random));
    double p90 = Quantiles.of(all, 0.90);
    double p99 = Quantiles.of(all, 0.99);
    TrialFigures[] trials = new TrialFigures[runs];
    Arrays.setAll(trials, i -> TrialFigures.of(Simulated.series(samples, 0, neighbour, random)));
    return new SeriesCalibration(
        samples,
        neighbour,
        covered(trials, Percentile.P90, p90),
        covered(trials, Percentile.P99, p99),
        count(trials, trial -> trial.steadiness() == Steadiness.FLAT),
        count(trials, trial -> trial.trend().p() < REAL));
  }

  private static double[] doubles(long[] series) {
    return Arrays.stream(series).asDoubleStream().toArray();
  }

  private static Coverage covered(TrialFigures[] trials, Percentile percentile, double truth) {
    int shown = 0;
    int covering = 0;
    for (TrialFigures trial : trials) {
      Interval interval = trial.percentileIntervals().get(percentile);
      if (interval != null) {
        shown++;
        covering += interval.lowNs() <= truth && truth <= interval.highNs() ? 1 : 0;
      }
    }
    return shown == 0 ? null : new Coverage(covering, shown);
  }

  private static Coverage count(TrialFigures[] trials, Predicate<TrialFigures> test) {
    return new Coverage((int) Arrays.stream(trials).filter(test).count(), trials.length);
  }
}

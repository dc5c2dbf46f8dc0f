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
 * The statistics of single trials, over simulated trials of constant level.
 *
 * @param samples number of samples per trial
 * @param autocorrelation lag-1 autocorrelation of the iterations, 0 for independent
 * @param p90 coverage of the true p90 by its interval
 * @param p99 coverage of the true p99 by its interval; null if no trial had enough effective
 *     samples
 * @param flat trials classified as flat
 * @param trending trials with a trend significant at 1 %, that is, false positives
 */
public record SeriesCalibration(
    int samples,
    double autocorrelation,
    Coverage p90,
    Coverage p99,
    Coverage flat,
    Coverage trending) {

  private static final int REFERENCE_SAMPLES = 2_000_000;
  private static final double SIGNIFICANCE_LEVEL = 0.01;

  /** Simulates {@code runs} trials, at least 1, of {@code samples} samples, at least 50. */
  public static SeriesCalibration of(int samples, double autocorrelation, int runs, long seed) {
    Random random = new Random(seed);
    double[] all = doubles(Simulated.series(REFERENCE_SAMPLES, 0, autocorrelation, random));
    double p90 = Quantiles.of(all, 0.90);
    double p99 = Quantiles.of(all, 0.99);
    TrialFigures[] trials = new TrialFigures[runs];
    Arrays.setAll(
        trials, i -> TrialFigures.of(Simulated.series(samples, 0, autocorrelation, random)));
    return new SeriesCalibration(
        samples,
        autocorrelation,
        coverage(trials, Percentile.P90, p90),
        coverage(trials, Percentile.P99, p99),
        count(trials, trial -> trial.steadiness() == Steadiness.FLAT),
        count(trials, trial -> trial.trend().p() < SIGNIFICANCE_LEVEL));
  }

  private static double[] doubles(long[] series) {
    return Arrays.stream(series).asDoubleStream().toArray();
  }

  private static Coverage coverage(TrialFigures[] trials, Percentile percentile, double trueNs) {
    int reported = 0;
    int covering = 0;
    for (TrialFigures trial : trials) {
      Interval interval = trial.percentileIntervals().get(percentile);
      if (interval != null) {
        reported++;
        covering += interval.contains(trueNs) ? 1 : 0;
      }
    }
    return reported == 0 ? null : new Coverage(covering, reported);
  }

  private static Coverage count(TrialFigures[] trials, Predicate<TrialFigures> test) {
    return new Coverage((int) Arrays.stream(trials).filter(test).count(), trials.length);
  }
}

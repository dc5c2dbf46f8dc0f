package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MedianErrorTest {

  private static final int TRIALS = 400;

  @Test
  void constantSeriesHasNone() {
    assertEquals(0, MedianError.logVariance(new long[] {7, 7, 7}));
    assertEquals(0, MedianError.logVariance(new long[] {7}));
  }

  /** Independent and AR(1) series: the mean estimate against the variance of the medians. */
  @Test
  void estimateAgreesWithTheVarianceOfMediansWithAutocorrelationOrWithout() {
    for (double autocorrelation : new double[] {0, 0.6}) {
      Random random = new Random(5);
      double[] medians = new double[TRIALS];
      double estimated = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        long[] series = series(200, autocorrelation, random);
        medians[trial] =
            Math.log(Quantiles.median(Arrays.stream(series).asDoubleStream().toArray()));
        estimated += MedianError.logVariance(series) / TRIALS;
      }
      double ratio = estimated / Math.pow(MeanEstimate.of(medians).standardError(), 2) / TRIALS;
      assertTrue(ratio > 0.75 && ratio < 1.35, "of " + autocorrelation + ": " + ratio);
    }
  }

  private static long[] series(int samples, double autocorrelation, Random random) {
    double state = random.nextGaussian();
    long[] ns = new long[samples];
    for (int i = 0; i < samples; i++) {
      ns[i] = Math.round(1e6 * Math.exp(0.03 * state));
      state =
          autocorrelation * state
              + Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
    }
    return ns;
  }
}

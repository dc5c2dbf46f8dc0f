package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class QuantilesTest {

  /** R 4: {@code quantile(c(1, 2, 4, 8), c(.1, .25, .5, .9, .99), type = 7)}. */
  @Test
  void quantilesMatchTypeSevenOfR() {
    double[] samples = {8, 1, 4, 2};
    assertEquals(1.3, Quantiles.of(samples, 0.10), 1e-12);
    assertEquals(1.75, Quantiles.of(samples, 0.25), 1e-12);
    assertEquals(3, Quantiles.of(samples, 0.50), 1e-12);
    assertEquals(6.8, Quantiles.of(samples, 0.90), 1e-12);
    assertEquals(7.88, Quantiles.of(samples, 0.99), 1e-12);
  }

  /** By hand: (10 − 1) · 0.9 = 8.1, so a tenth of the way from the ninth to the tenth. */
  @Test
  void quantileBetweenOrderStatisticsIsInterpolatedLinearly() {
    double[] samples = {1, 2, 3, 4, 5, 6, 7, 8, 9, 20};
    assertEquals(10.1, Quantiles.of(samples, 0.9), 1e-12);
    assertEquals(1, Quantiles.of(samples, 0), 0);
    assertEquals(20, Quantiles.of(samples, 1), 0);
  }

  @Test
  void medianOfEvenSampleCountIsTheMeanOfTheMiddleTwo() {
    assertEquals(3, Quantiles.median(new double[] {9, 3, 1}), 0);
    assertEquals(4.5, Quantiles.median(new double[] {9, 3, 6, 1}), 0);
  }

  /** Wilks's 95 %/p tables: 29 observations for 90 %, 59 for 95 %, 299 for 99 %. */
  @Test
  void leastSamplesMatchWilksSampleSizes() {
    assertEquals(29, Quantiles.leastSamples(0.90));
    assertEquals(59, Quantiles.leastSamples(0.95));
    assertEquals(299, Quantiles.leastSamples(0.99));
  }

  @Test
  void quantileOfNoSamplesOrOutOfRangeIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[0], 0.5));
    assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1}, 1.5));
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrendTest {

  /** By hand: S = 45, its variance 10 · 9 · 25 / 18 = 125, z = 44 / √125 = 3.9355. */
  @Test
  void trendOfIncreasingPointsMatchesHandCalculation() {
    Trend trend = Trend.ofPoints(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertEquals(8.303e-5, trend.p(), 1e-8);
    assertEquals(9 / 5.5, trend.change(), 1e-12);
  }

  /** By hand: S = 2, variance (66 − 18) / 18 = 8 / 3, z = 1 / √(8 / 3) = 0.61237. */
  @Test
  void tiedPointsReduceTheVarianceOfTheTrendTest() {
    assertEquals(0.54029, Trend.ofPoints(new double[] {1, 1, 2}).p(), 1e-5);
    assertEquals(1, Trend.ofPoints(new double[] {3, 3, 3}).p(), 0);
  }

  @Test
  void trendOfTooFewSamplesIsNull() {
    assertNull(Trend.of(new double[49]));
  }

  /** 1,000 autocorrelated series of 1,000 samples without a trend, tested at 1 %. */
  @Test
  void falsePositiveRateOnAutocorrelatedSeriesIsNearItsLevel() {
    Random random = new Random(5);
    int falsePositives = 0;
    for (int i = 0; i < 1_000; i++) {
      double[] series = new double[1_000];
      double state = 0;
      for (int t = 0; t < series.length; t++) {
        state = 0.5 * state + random.nextGaussian();
        series[t] = 100 + state;
      }
      falsePositives += Trend.of(series).significant() ? 1 : 0;
    }
    int found = falsePositives;
    assertTrue(found <= 25, () -> found + " of 1,000");
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EffectiveSamplesTest {

  /**
   * By hand: 11110000 has autocovariances 8/32, 5/32, 2/32, −1/32, −4/32, ...; the pairs are 1.625
   * and 0.125, the next is negative; τ = −1 + 2 · 1.75 = 2.5.
   */
  @Test
  void autocorrelationTimeSumsPairsWhilePositive() {
    assertEquals(8 / 2.5, EffectiveSamples.of(new double[] {1, 1, 1, 1, 2, 2, 2, 2}, 1), 1e-12);
  }

  /**
   * For a Gaussian AR(1) series the autocorrelation of the indicator is (2 / π) arcsin φᵏ
   * (Sheppard, Philosophical Transactions 192, 1899).
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.7, 0.95})
  void effectiveSamplesOfGaussianAr1SeriesMatchSheppardsFormula(double phi) {
    double time = 1;
    for (int lag = 1; lag < 2_000; lag++) {
      time += 4 / Math.PI * Math.asin(Math.pow(phi, lag));
    }
    Random random = new Random(7);
    double[] series = new double[400_000];
    for (int i = 1; i < series.length; i++) {
      series[i] = phi * series[i - 1] + random.nextGaussian();
    }
    double effective = EffectiveSamples.of(series, Quantiles.median(series));
    assertEquals(series.length / time, effective, 0.06 * series.length / time);
  }

  @Test
  void effectiveSamplesOfIndependentSeriesAreNearlyAllSamples() {
    double[] series = new Random(3).doubles(100_000).toArray();
    assertTrue(EffectiveSamples.of(series, Quantiles.of(series, 0.99)) > 95_000);
  }

  @Test
  void effectiveSamplesAreBetweenOneAndTheSampleCount() {
    double[] constant = new double[100];
    assertEquals(100, EffectiveSamples.of(constant, 0), 0);
    double[] alternating = new double[100];
    Arrays.setAll(alternating, i -> i % 2);
    assertEquals(100, EffectiveSamples.of(alternating, 0), 0);
    double[] step = new double[100];
    Arrays.setAll(step, i -> i < 50 ? 0 : 1);
    double effective = EffectiveSamples.of(step, 0);
    assertTrue(effective >= 1 && effective < 5, () -> "effective: " + effective);
  }
}

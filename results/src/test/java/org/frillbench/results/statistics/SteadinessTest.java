package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SteadinessTest {

  @ParameterizedTest
  @ValueSource(ints = {50, 547, 2_000, 30_000})
  void steadinessFollowsFromTheLevelsOfTheSeries(int n) {
    assertEquals(Steadiness.FLAT, of(n, i -> 1));
    assertEquals(Steadiness.WARMING, of(n, i -> i < 0.2 * n ? 1.5 : 1));
    assertEquals(Steadiness.SLOWING, of(n, i -> i < 0.6 * n ? 1 : 1.4));
    assertEquals(Steadiness.UNSTEADY, of(n, i -> i < 0.3 * n || i > 0.6 * n ? 1 : 1.4));
    assertEquals(Steadiness.UNSTEADY, of(n, i -> i < 0.85 * n ? 1 : 1.4));
  }

  /** A step of 3 % is a change point within the tolerance of 5 %. */
  @ParameterizedTest
  @ValueSource(ints = {50, 2_000})
  void levelsWithinTheToleranceAreFlat(int n) {
    assertEquals(Steadiness.FLAT, of(n, i -> i < n / 2 ? 1 : 1.03));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 2_000})
  void seriesWithSingleOutliersIsFlat(int n) {
    assertEquals(Steadiness.FLAT, of(n, i -> i % 20 == 7 ? 5 : 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 49})
  void steadinessOfTooFewSamplesIsNull(int n) {
    assertNull(of(n, i -> 1));
  }

  /** Autocorrelated noise of 5 % without change points: the false-positive rate is at most 2 %. */
  @ParameterizedTest
  @ValueSource(ints = {50, 500, 2_000})
  void falsePositiveRateOnAutocorrelatedSeriesIsLow(int n) {
    Random random = new Random(n);
    int flat = 0;
    for (int i = 0; i < 200; i++) {
      double[] series = new double[n];
      double state = 0;
      for (int t = 0; t < n; t++) {
        state = 0.5 * state + random.nextGaussian();
        series[t] = Math.exp(0.04 * state);
      }
      flat += Pace.of(series).steadiness() == Steadiness.FLAT ? 1 : 0;
    }
    int found = flat;
    assertTrue(found >= 196, () -> found + " of 200 are flat");
  }

  private static Steadiness of(int n, IntToDoubleFunction level) {
    Random random = new Random(n);
    double[] series = new double[n];
    Arrays.setAll(series, i -> 1e6 * level.applyAsDouble(i) * (1 + 0.01 * random.nextGaussian()));
    return Pace.of(series).steadiness();
  }
}

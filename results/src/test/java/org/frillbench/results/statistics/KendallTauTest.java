package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The values are those of scipy.stats.kendalltau, SciPy 1.17.1. */
final class KendallTauTest {

  @Test
  void equalRankingsHaveOneAndOppositeOnesMinusOne() {
    assertEquals(1, KendallTau.of(values(1, 2, 3, 4, 5), values(10, 20, 30, 40, 50)));
    assertEquals(-1, KendallTau.of(values(1, 2, 3, 4, 5), values(5, 4, 3, 2, 1)));
  }

  @Test
  void tiesAreTakenIntoAccount() {
    assertEquals(
        -0.4714045207910316, KendallTau.of(values(12, 2, 1, 12, 2), values(1, 4, 7, 1, 0)), 1e-15);
    assertEquals(0.8, KendallTau.of(values(1, 1, 2, 3), values(1, 2, 2, 3)), 1e-15);
    assertEquals(
        0.7807200583588265,
        KendallTau.of(
            values(8.5, 275.3, 41.2, 3.1, 12.7, 9.9, 60),
            values(4.2, 98.1, 20.4, 2.9, 3.3, 5, 20.4)),
        1e-15);
  }

  @Test
  void underThreeValuesThereIsNone() {
    assertNull(KendallTau.of(values(), values()));
    assertNull(KendallTau.of(values(1, 2), values(1, 2)));
  }

  @Test
  void equalValuesRankNothing() {
    assertNull(KendallTau.of(values(1, 2, 3), values(2, 2, 2)));
  }

  @Test
  void sidesOfDifferentLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> KendallTau.of(values(1, 2, 3), values(1, 2)));
  }

  private static double[] values(double... values) {
    return values;
  }
}

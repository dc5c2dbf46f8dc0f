package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RankTestTest {

  /** Two sides that do not overlap: 2 of the C(6, 3) = 20 and of the C(16, 8) = 12,870 orders. */
  @Test
  void pValueIsExact() {
    assertEquals(0.1, RankTest.p(new double[] {1, 2, 3}, new double[] {4, 5, 6}), 1e-12);
    double[] low = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] high = {9, 10, 11, 12, 13, 14, 15, 16};
    assertEquals(2 / 12_870.0, RankTest.p(low, high), 1e-12);
  }

  @Test
  void pValueOfTiesIsApproximated() {
    double p = RankTest.p(new double[] {1, 2, 3, 4}, new double[] {4, 5, 6, 7});
    assertTrue(p > 0.01 && p < 0.1, () -> "p: " + p);
  }

  /** Worked by hand: 4 · 0.01, 3 · 0.02, the greater of that and 2 · 0.03, then 0.5. */
  @Test
  void pValuesAreCorrectedByHolm() {
    assertArrayEquals(
        new double[] {0.06, 0.5, 0.04, 0.06}, RankTest.holm(0.03, 0.5, 0.01, 0.02), 1e-12);
    assertArrayEquals(new double[] {1, 1}, RankTest.holm(0.9, 0.8), 1e-12);
    assertArrayEquals(new double[0], RankTest.holm(), 0);
  }
}

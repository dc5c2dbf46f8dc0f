package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HodgesLehmannTest {

  /**
   * Differences of the Hamilton depression scale in Hollander, Wolfe and Chicken, example 3.1; R
   * 4's {@code wilcox.test(x, y, paired = TRUE, conf.int = TRUE)} gives 0.46 and 0.010 to 0.786.
   */
  @Test
  void estimateAndIntervalOfPublishedExampleMatchR() {
    double[] differences = {0.952, -0.147, 1.022, 0.430, 0.620, 0.590, 0.490, -0.080, 0.010};
    HodgesLehmann centre = new HodgesLehmann(differences);
    assertEquals(0.46, centre.estimate(), 1e-12);
    assertEquals(0.010, centre.low(), 1e-12);
    assertEquals(0.786, centre.high(), 1e-12);
  }

  /** The published two-sided 5 % critical values of the signed-rank test; the rank is one more. */
  @ParameterizedTest
  @CsvSource({"6, 0", "7, 2", "8, 3", "9, 5", "10, 8", "12, 13", "15, 25", "20, 52", "25, 89"})
  void exactRankMatchesPublishedCriticalValues(int n, int critical) {
    assertEquals(critical + 1, HodgesLehmann.exactRank(n));
  }

  @Test
  void approximateRankIsNearTheExactRankAtTheLimit() {
    assertEquals(HodgesLehmann.exactRank(100), HodgesLehmann.approximateRank(100), 2);
  }

  /** By hand: the four smallest Walsh averages of 1 to 8 are 1, 1.5, 2 and 2. */
  @Test
  void intervalBoundsAreWalshAverages() {
    HodgesLehmann centre = new HodgesLehmann(new double[] {8, 1, 7, 2, 6, 3, 5, 4});
    assertEquals(4.5, centre.estimate(), 0);
    assertEquals(2, centre.low(), 0);
    assertEquals(7, centre.high(), 0);
  }

  @Test
  void estimateOfOneValueIsTheValue() {
    assertEquals(3, new HodgesLehmann(new double[] {3}).estimate(), 0);
  }
}

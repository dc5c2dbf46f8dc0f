package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeanEstimateTest {

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values, 0.975. */
  @ParameterizedTest
  @CsvSource({"1, 12.706", "2, 4.303", "3, 3.182", "7, 2.365", "9, 2.262", "29, 2.045"})
  void halfWidthMatchesPublishedCriticalValuesOfStudentsT(int degrees, double published) {
    assertEquals(published, new MeanEstimate(0, 1, degrees).halfWidth(0.95), 0.0005);
  }

  /** By hand: 1, 2, 6 have mean 3 and variance 7. */
  @Test
  void standardErrorOfMeanIsDeviationOverRootOfCount() {
    MeanEstimate mean = MeanEstimate.of(1, 2, 6);
    assertEquals(3, mean.mean(), 1e-15);
    assertEquals(Math.sqrt(7 / 3.0), mean.standardError(), 1e-15);
    assertEquals(2, mean.degrees(), 0);
  }

  /**
   * By hand: variances 2 and 1 over 2 and 3 values give 1 + 1/3; degrees of freedom (4/3)² / (1² /
   * 1 + (1/3)² / 2) = 32 / 19.
   */
  @Test
  void differenceOfMeansHasSatterthwaitesDegreesOfFreedom() {
    MeanEstimate difference =
        MeanEstimate.ofDifference(new double[] {0, 2}, new double[] {5, 6, 7});
    assertEquals(5, difference.mean(), 1e-15);
    assertEquals(Math.sqrt(4 / 3.0), difference.standardError(), 1e-15);
    assertEquals(32 / 19.0, difference.degrees(), 1e-12);
  }

  @Test
  void halfWidthOfEqualValuesIsZero() {
    double[] equal = {4, 4, 4};
    assertEquals(0, MeanEstimate.ofDifference(equal, equal).halfWidth(0.95), 0);
  }

  @Test
  void meanOfOneValueIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> MeanEstimate.of(1));
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrialIntervalTest {

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values, 0.975. */
  @ParameterizedTest
  @CsvSource({"1, 12.706", "2, 4.303", "3, 3.182", "7, 2.365", "9, 2.262", "29, 2.045"})
  void quantilesAreThoseOfThePublishedTable(int degreesOfFreedom, double published) {
    assertEquals(published, TrialInterval.quantile(degreesOfFreedom), 0.0005);
  }

  /**
   * Worked by hand: the logs of 8, 8·e^0.1 and 8·e^0.2 have mean ln 8 + 0.1 and standard deviation
   * 0.1, so the interval is 8·e^0.1 times or over e^(4.302653 · 0.1 / √3) = e^0.248414.
   */
  @Test
  void threeTrialsGiveStudentsInterval() {
    Interval interval = TrialInterval.of(new double[] {8, 8 * Math.exp(0.1), 8 * Math.exp(0.2)});
    assertEquals(IntervalKind.T95, interval.kind());
    assertEquals(8 * Math.exp(0.1 - 0.248414), interval.lowNs(), 1e-4);
    assertEquals(8 * Math.exp(0.1 + 0.248414), interval.highNs(), 1e-4);
  }

  @Test
  void twoTrialsGiveTheirRange() {
    assertEquals(new Interval(IntervalKind.RANGE, 8, 9), TrialInterval.of(new double[] {9, 8}));
    assertEquals(new Interval(IntervalKind.RANGE, 9, 9), TrialInterval.of(new double[] {9}));
  }

  @Test
  void equalTrialsGiveAnIntervalOfNoWidth() {
    Interval interval = TrialInterval.of(new double[] {5, 5, 5, 5});
    assertEquals(5, interval.lowNs(), 1e-12);
    assertEquals(5, interval.highNs(), 1e-12);
  }

  @Test
  void noTrialsHaveNoInterval() {
    assertThrows(IllegalArgumentException.class, () -> TrialInterval.of(new double[0]));
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrialIntervalTest {

  /**
   * By hand: the logs of 8, 8·e^0.1 and 8·e^0.2 have mean ln 8 + 0.1 and standard deviation 0.1, so
   * the interval is 8·e^0.1 times or over e^(4.302653 · 0.1 / √3) = e^0.248414.
   */
  @Test
  void intervalOfThreeTrialsIsStudentsT() {
    Interval interval = TrialInterval.of(new double[] {8, 8 * Math.exp(0.1), 8 * Math.exp(0.2)});
    assertEquals(IntervalKind.T95, interval.kind());
    assertEquals(8 * Math.exp(0.1 - 0.248414), interval.lowNs(), 1e-4);
    assertEquals(8 * Math.exp(0.1 + 0.248414), interval.highNs(), 1e-4);
  }

  /** By hand: the four smallest Walsh averages of the logs 1 to 8 are 1, 1.5, 2 and 2. */
  @Test
  void intervalOfSixOrMoreTrialsIsHodgesLehmann() {
    double[] medians = IntStream.rangeClosed(1, 8).mapToDouble(Math::exp).toArray();
    Interval interval = TrialInterval.of(medians);
    assertEquals(IntervalKind.HL95, interval.kind());
    assertEquals(Math.exp(2), interval.lowNs(), 1e-9);
    assertEquals(Math.exp(7), interval.highNs(), 1e-9);
    assertEquals(IntervalKind.HL95, TrialInterval.of(Arrays.copyOf(medians, 6)).kind());
    assertEquals(IntervalKind.T95, TrialInterval.of(Arrays.copyOf(medians, 5)).kind());
  }

  @Test
  void intervalOfTwoTrialsIsTheirRange() {
    assertEquals(new Interval(IntervalKind.RANGE, 8, 9), TrialInterval.of(new double[] {9, 8}));
    assertEquals(new Interval(IntervalKind.RANGE, 9, 9), TrialInterval.of(new double[] {9}));
  }

  @Test
  void intervalOfEqualTrialsHasNoWidth() {
    Interval interval = TrialInterval.of(new double[] {5, 5, 5, 5});
    assertEquals(5, interval.lowNs(), 1e-12);
    assertEquals(5, interval.highNs(), 1e-12);
  }

  @Test
  void intervalOfNoTrialsIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> TrialInterval.of(new double[0]));
  }
}

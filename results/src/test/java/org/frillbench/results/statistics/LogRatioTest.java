package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LogRatioTest {

  /**
   * Worked by hand: log ratios 0, 0.1 and 0.2 have mean 0.1 and standard error 0.1 / √3; t(0.975,
   * 2) = 4.302653. The rounds' own pace (1, 5, 2) falls out.
   */
  @Test
  void pairedIntervalIsStudentsTAndIndependentOfRoundDrift() {
    LogRatio ratio =
        LogRatio.paired(
            new double[] {1, 5, 2}, new double[] {1, 5 * Math.exp(0.1), 2 * Math.exp(0.2)});
    assertEquals(3, ratio.trials());
    assertEquals(Math.exp(0.1), ratio.ratio(), 1e-12);
    assertEquals(Math.exp(0.1 - 0.248414), ratio.low(0.95), 1e-6);
    assertEquals(Math.exp(0.1 + 0.248414), ratio.high(0.95), 1e-6);
  }

  /**
   * Worked by hand: logs 0, 2 and 5, 7 differ by 5 with standard error √(2/2 + 2/2) and 2² / (1 +
   * 1) = 2 degrees of freedom; t(0.975, 2) = 4.302653.
   */
  @Test
  void intervalOfSeparateRunsIsWelchs() {
    LogRatio ratio =
        LogRatio.unpaired(new double[] {1, Math.exp(2)}, new double[] {Math.exp(5), Math.exp(7)});
    assertEquals(2, ratio.trials());
    assertEquals(5, Math.log(ratio.ratio()), 1e-12);
    assertEquals(5 - 4.302653 * Math.sqrt(2), Math.log(ratio.low(0.95)), 1e-5);
    assertEquals(5 + 4.302653 * Math.sqrt(2), Math.log(ratio.high(0.95)), 1e-5);
  }

  /** Round 4 measured one candidate only; the others are those of the paired interval. */
  @Test
  void candidatesOfOneRunArePairedInTheRoundsThatMeasuredBoth() {
    LogRatio ratio =
        LogRatio.ofRounds(
                Map.of(1, 1.0, 2, 5.0, 3, 2.0, 4, 7.0),
                Map.of(3, 2 * Math.exp(0.2), 2, 5 * Math.exp(0.1), 1, 1.0))
            .orElseThrow();
    assertEquals(3, ratio.trials());
    assertEquals(Math.exp(0.1), ratio.ratio(), 1e-12);
    assertEquals(Math.exp(0.1 + 0.248414), ratio.high(0.95), 1e-6);
  }

  @Test
  void candidatesWithoutACommonRoundAreComparedAsSeparateRuns() {
    LogRatio ratio =
        LogRatio.ofRounds(Map.of(1, 1.0, 2, 2.0, 3, 3.0), Map.of(4, 2.0, 5, 4.0, 6, 6.0))
            .orElseThrow();
    LogRatio welch = LogRatio.unpaired(new double[] {1, 2, 3}, new double[] {2, 4, 6});
    assertEquals(welch, ratio);
  }

  @Test
  void twoCommonRoundsGiveNoInterval() {
    Map<Integer, Double> three = Map.of(1, 1.0, 2, 2.0, 3, 3.0);
    assertEquals(Optional.empty(), LogRatio.ofRounds(three, Map.of(2, 1.0, 3, 2.0, 4, 3.0)));
  }

  @Test
  void anchorRemovesTheDriftOfRounds() {
    double[] relative = LogRatio.relative(new double[] {2, 10, 4}, new double[] {1, 5, 2});
    assertArrayEquals(new double[] {2, 2, 2}, relative, 1e-15);
  }

  @Test
  void sidesOfDifferentLengthAreRejected() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    assertThrows(IllegalArgumentException.class, () -> LogRatio.paired(two, three));
    assertThrows(IllegalArgumentException.class, () -> LogRatio.relative(two, three));
  }
}

package org.frillbench.results.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DimensionsTest {

  private static final VarianceComponents NOISY =
      new VarianceComponents(4, 0.0005666666666666665, 0.01975, 1e9, 2e6);
  private static final VarianceComponents STEADY = new VarianceComponents(4, 1e-7, 1e-6, 1e9, 2e6);

  private static List<Dimensions> both(double halfWidth, double budgetNs) {
    return Dimensions.of(IntervalRule.LATENCY, quantities(false), halfWidth, budgetNs);
  }

  private static List<Quantity> quantities(boolean steadyIsAnchor) {
    return List.of(new Quantity(NOISY, 30, false), new Quantity(STEADY, 30, steadyIsAnchor));
  }

  /** SciPy: t of 3 degrees 3.18245, so 33.13 trials. */
  @Test
  void trialsFollowSteinWithTheFirstTrialsDegreesOfFreedom() {
    assertEquals(34, TrialNumber.forWidth(IntervalRule.LATENCY, NOISY, 30, 0.02, 1_000));
    assertEquals(20, TrialNumber.forWidth(IntervalRule.LATENCY, NOISY, 30, 0.02, 20));
    assertEquals(4, TrialNumber.forWidth(IntervalRule.LATENCY, STEADY, 30, 0.02, 1_000));
  }

  /** SciPy: t of 15 degrees 2.13145. */
  @Test
  void expectedWidthIsThatOfAllTrials() {
    assertEquals(
        0.019268518096511932, TrialNumber.expectedWidth(IntervalRule.LATENCY, NOISY, 30, 16), 1e-9);
  }

  @Test
  void everyLatencyHasAtLeastAsManyTrialsAgain() {
    List<Dimensions> planned = both(0.02, 1e12);
    assertEquals(List.of(34, 8), planned.stream().map(Dimensions::trials).toList());
    assertEquals(List.of(30, 4), planned.stream().map(Dimensions::rounds).toList());
    assertEquals(34 * 1.06e9, Dimensions.costNs(planned), 1);
  }

  /** SciPy: t of 3 degrees, 3.18245 at 95 % and 4.17653 at 97.5 %. */
  @Test
  void meanIsPlannedWithoutTheLossOfHodgesAndLehmannAndAtItsLevel() {
    assertEquals(32, TrialNumber.forWidth(IntervalRule.mean(0.95), NOISY, 30, 0.02, 1_000));
    assertEquals(55, TrialNumber.forWidth(IntervalRule.mean(0.975), NOISY, 30, 0.02, 1_000));
  }

  @Test
  void anchorIsMeasuredTwiceInAsManyRoundsAsAnyOther() {
    List<Dimensions> planned = Dimensions.of(IntervalRule.LATENCY, quantities(true), 0.02, 1e12);
    assertEquals(List.of(30, 30), planned.stream().map(Dimensions::rounds).toList());
    assertEquals(List.of(34, 64), planned.stream().map(Dimensions::trials).toList());
    assertEquals(90 * 1.06e9, Dimensions.costNs(planned), 1);
  }

  @Test
  void budgetSufficesForBothTrialsOfTheAnchor() {
    List<Dimensions> planned =
        Dimensions.of(IntervalRule.LATENCY, quantities(true), 0.02, 20 * 1.06e9);
    assertEquals(List.of(6, 6), planned.stream().map(Dimensions::rounds).toList());
  }

  @Test
  void smallBudgetReachesAWiderIntervalAndIsUsed() {
    List<Dimensions> planned = both(0.02, 20 * 1.06e9);
    assertTrue(Dimensions.costNs(planned) <= 20 * 1.06e9 + 1);
    assertEquals(List.of(20, 8), planned.stream().map(Dimensions::trials).toList());
    assertTrue(
        planned.get(0).expectedWidth(IntervalRule.LATENCY)
            < both(0.02, 6 * 1.06e9).get(0).expectedWidth(IntervalRule.LATENCY));
  }

  @Test
  void budgetForLessThanTheFewestTrialsIsSharedByAll() {
    List<Dimensions> planned = both(0.02, 4 * 1.06e9 + 1);
    assertEquals(List.of(6, 6), planned.stream().map(Dimensions::trials).toList());
    assertEquals(List.of(4, 4), both(0.02, 0).stream().map(Dimensions::trials).toList());
  }
}

package org.frillbench.results.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Digits computed by Python's {@code statistics} module and SciPy 1.x from the formulas. */
final class VarianceComponentsTest {

  private static final List<ObservedTrial> TRIALS =
      List.of(
          new ObservedTrial(0.10, 0.0004, 50, 2.0e9, 2.0e6),
          new ObservedTrial(0.12, 0.0002, 100, 0.9e9, 2.2e6),
          new ObservedTrial(0.05, 0.0003, 60, 1.1e9, 1.8e6),
          new ObservedTrial(0.09, 0.0003, 70, 1.0e9, 2.0e6));

  private static final VarianceComponents FIRST = VarianceComponents.of(TRIALS);

  @Test
  void varianceBetweenProcessesIsWhatIterationsDoNotExplain() {
    assertEquals(0.0008666666666667 - 0.0003, FIRST.between(), 1e-15);
    assertEquals(0.01975, FIRST.within(), 1e-15);
    assertEquals(0.001225, FIRST.ofTrial(30), 1e-15);
  }

  @Test
  void fixedCostIsTheMedianSoThatASlowFirstTrialDoesNotCount() {
    assertEquals(1.05e9, FIRST.fixedNs(), 1e-3);
    assertEquals(2.0e6, FIRST.iterationNs(), 1e-6);
  }

  @Test
  void optimumIsKaliberaAndJonesWithinItsBounds() {
    assertEquals(136, FIRST.optimum(29, 1_000));
    assertEquals(200, FIRST.optimum(200, 1_000));
    assertEquals(100, FIRST.optimum(29, 100));
  }

  @Test
  void processesThatDoNotVaryGetTheLongestTrials() {
    ObservedTrial same = new ObservedTrial(0.1, 0.0004, 50, 1e9, 2e6);
    VarianceComponents components = VarianceComponents.of(List.of(same, same, same));
    assertEquals(0, components.between());
    assertEquals(500, components.optimum(29, 500));
  }

  @Test
  void seriesWithoutAnyVarianceGetsTheShortestTrials() {
    ObservedTrial same = new ObservedTrial(0.1, 0, 50, 1e9, 2e6);
    assertEquals(29, VarianceComponents.of(List.of(same, same)).optimum(29, 500));
  }

  @Test
  void ratioOfBothSidesHasTheVarianceOfTheRoundsDifferencesAndBothCosts() {
    List<ObservedTrial> newer =
        List.of(
            new ObservedTrial(0.20, 0.00001, 50, 1e9, 2e6),
            new ObservedTrial(0.21, 0.00001, 100, 1e9, 2e6),
            new ObservedTrial(0.16, 0.00001, 60, 1e9, 2e6),
            new ObservedTrial(0.18, 0.00001, 70, 1e9, 2e6));
    VarianceComponents ratio = VarianceComponents.ofRatio(newer, newer);
    assertEquals(0, ratio.between());
    assertEquals(2e9, ratio.fixedNs());
    assertEquals(4e6, ratio.iterationNs());
    VarianceComponents rounds = VarianceComponents.ofRatio(without(TRIALS), without(newer));
    assertEquals(9.166666666666671e-05, rounds.between(), 1e-15);
    assertEquals(4, rounds.trials());
  }

  /** The same trials, as if their iterations explained nothing. */
  private static List<ObservedTrial> without(List<ObservedTrial> trials) {
    return trials.stream()
        .map(
            each ->
                new ObservedTrial(
                    each.logMedian(), 0, each.iterations(), each.fixedNs(), each.iterationNs()))
        .toList();
  }

  @Test
  void observedTrialSplitsItsTimeIntoIterationsAndTheRest() {
    ObservedTrial trial = ObservedTrial.of(new long[] {10, 30, 20, 20}, 100);
    assertEquals(Math.log(20), trial.logMedian(), 1e-12);
    assertEquals(20, trial.fixedNs());
    assertEquals(20, trial.iterationNs());
    assertEquals(4, trial.iterations());
  }
}

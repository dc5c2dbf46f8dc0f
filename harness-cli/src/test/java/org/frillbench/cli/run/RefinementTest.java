package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.record.Precision;
import org.frillbench.results.statistics.TrialInterval;
import org.junit.jupiter.api.Test;

final class RefinementTest {

  private static final Item STEADY = new Item(0, 0);
  private static final Item NOISY = new Item(1, 0);

  private final TrialMedians medians = new TrialMedians();
  private long now;
  private final Refinement refinement =
      new Refinement(new Precision(0.03, 100_000), medians, () -> now);

  /** Eight trials whose interval reaches 1 % and 6 % from its centre at least. */
  private void eightRounds() {
    for (int i = 0; i < 8; i++) {
      medians.add(STEADY, 1e6 * (i % 2 == 0 ? 1.002 : 0.998));
      medians.add(NOISY, 1e6 * (i % 2 == 0 ? 1.1 : 0.9));
    }
  }

  @Test
  void refinementRepeatsCandidatesWithWideIntervals() {
    eightRounds();
    assertEquals(Set.of(NOISY), refinement.tooWide());
    refinement.leaveOut(NOISY);
    assertEquals(Set.of(), refinement.tooWide());
    assertEquals(Optional.empty(), refinement.shortfall());
  }

  @Test
  void insufficientBudgetIsReportedBeforeRefinement() {
    eightRounds();
    now = Duration.ofSeconds(64).toNanos();
    int more = refinement.moreTrials(medians.of(NOISY));
    // 16 trials took 64 s: 4 s each.
    assertTrue(4 * more > 36, "about " + more);
    String outlook = refinement.outlook(16).orElseThrow();
    assertTrue(
        outlook.startsWith("±3.00 % for 1 of 2 latencies would take about " + more), outlook);
    assertTrue(outlook.endsWith("the budget leaves 36 s."), outlook);
    now = Duration.ofMillis(16).toNanos();
    assertEquals(Optional.empty(), refinement.outlook(16));
  }

  @Test
  void exhaustedBudgetIsReportedAfterRefinement() {
    eightRounds();
    assertFalse(refinement.budgetSpent());
    now = Duration.ofSeconds(100).toNanos();
    assertTrue(refinement.budgetSpent());
    assertEquals(
        "the budget of 2 min is spent, and 1 of 2 intervals are wider than ±3.00 %.",
        refinement.shortfall().orElseThrow());
  }

  @Test
  void estimatedTrialsFollowTheSquareRootLaw() {
    double[] four = {Math.exp(-0.1), Math.exp(-0.1), Math.exp(0.1), Math.exp(0.1)};
    double reach = TrialInterval.of(four).relativeHalfWidth();
    assertEquals(12, to(Math.sqrt(1 + reach) - 1 + 1e-9).moreTrials(four));
    assertTrue(to(reach * 1.001).isReachedBy(four));
    assertEquals(0, to(reach * 1.001).moreTrials(four));
  }

  private Refinement to(double halfWidth) {
    return new Refinement(new Precision(halfWidth, 0), medians, () -> now);
  }
}

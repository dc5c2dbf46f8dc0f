package org.frillbench.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.PlannedTrials;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.PrecisionPlan;
import org.junit.jupiter.api.Test;

final class PrecisionPlanningTest {

  private static final Item STEADY = new Item(0, 0);
  private static final Item NOISY = new Item(1, 0);
  private static final TimingRule LEAST = new TimingRule(29, 100_000_000L, 30_000_000_000L);

  private long now;

  private PrecisionPlanning planning(Plan plan, Duration budget) {
    Precision goal = new Precision(0.02, budget.toMillis(), LEAST);
    return new PrecisionPlanning(Plans.precise(plan, goal, 8), () -> now);
  }

  /** Every trial takes 1 s and 2 ms an iteration; iterations explain little of the noise. */
  private static void observe(PrecisionPlanning planning, Item item, int round, double noise) {
    double level = round % 2 == 0 ? noise : -noise;
    planning.observe(item, round, new ObservedTrial(level, 1e-6, 500, 1e9, 2e6));
  }

  private static void eightRounds(PrecisionPlanning planning) {
    for (int round = 1; round <= 8; round++) {
      observe(planning, STEADY, round, 0.002);
      observe(planning, NOISY, round, 0.05);
    }
  }

  @Test
  void trialsArePlannedOnceAfterTheFirstRoundsAndIterationsAlreadyAfterThree() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofHours(1));
    assertEquals(TimingRule.QUICK.minIterations, planning.timing(NOISY).minIterations);
    for (int round = 1; round <= 8; round++) {
      observe(planning, STEADY, round, 0.002);
      observe(planning, NOISY, round, 0.05);
      assertEquals(round == 3 || round == 8, planning.after(round).isPresent(), "" + round);
      assertEquals(round < 8 ? (round < 3 ? 0 : 8) : 43, planning.lastRound(), "" + round);
    }
  }

  @Test
  void noisyCandidateGetsMoreTrialsAndSteadyOneLongerOnes() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofHours(1));
    eightRounds(planning);
    PrecisionPlan plan = planning.after(8).orElseThrow();
    assertEquals(
        List.of("m0", "m1"), plan.latencies().stream().map(PlannedTrials::candidate).toList());
    assertEquals(16, plan.latencies().get(0).lastRound());
    assertTrue(plan.latencies().get(1).lastRound() > 16, plan.toString());
    // 0.1 s of 2 ms each; the optimum of the noisy one is lower.
    assertEquals(50, plan.latencies().get(1).iterations());
    assertTrue(plan.latencies().get(0).iterations() > 50, plan.toString());
    assertTrue(planning.wants(STEADY, 16));
    assertFalse(planning.wants(STEADY, 17));
    assertTrue(planning.wants(NOISY, 17));
    assertEquals(50, planning.timing(NOISY).minIterations);
    assertEquals(0, planning.timing(NOISY).minNs);
  }

  @Test
  void trialsMissedBeforeThePlanAreMadeUpForAfterIt() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofHours(1));
    for (int round = 1; round <= 8; round++) {
      observe(planning, STEADY, round, 0.002);
      if (round != 2 && round != 5) {
        observe(planning, NOISY, round, 0.002);
      }
    }
    assertEquals(
        List.of(16, 14),
        planning.after(8).orElseThrow().latencies().stream()
            .map(PlannedTrials::lastRound)
            .toList());
    // Six trials, and six more.
    assertTrue(planning.wants(NOISY, 14));
    assertFalse(planning.wants(NOISY, 15));
  }

  @Test
  void smallBudgetSaysWhatItReaches() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofSeconds(50));
    now = Duration.ofSeconds(20).toNanos();
    eightRounds(planning);
    PrecisionPlan plan = planning.after(8).orElseThrow();
    assertTrue(plan.expectedMs() <= 30_000, plan.toString());
    List<String> said = said(plan, 0.02, 17, planning.left());
    assertTrue(
        said.get(0).startsWith("planned from 8 rounds: 17 more trials, about "), said.get(0));
    assertTrue(
        said.get(0).endsWith(" rather than ±2.00 %, because the budget leaves only 30 s."),
        said.get(0));
    assertTrue(said.get(2).startsWith("m1, xnnpack, 1 thread: up to round "), said.get(2));
    assertTrue(
        said(plan, 0.02, 1, planning.left()).get(0).contains(": 1 more trial, about "),
        said.get(0));
  }

  private static List<String> said(
      PrecisionPlan plan, double halfWidth, int further, Duration left) {
    return PrecisionText.of(plan, new Precision(halfWidth, 50_000, LEAST), further, left);
  }

  @Test
  void spentBudgetIsGivenAsTheReasonWhyNoTrialFollows() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofSeconds(1));
    now = Duration.ofSeconds(20).toNanos();
    eightRounds(planning);
    List<String> said = said(planning.after(8).orElseThrow(), 0.02, 0, planning.left());
    assertTrue(
        said.get(0)
            .matches(
                "planned from 8 rounds: no further trials; expected within ±\\S+ % rather than"
                    + " ±2\\.00 %, because the budget is spent\\."),
        said.get(0));
    assertTrue(
        said.get(1).startsWith("m0, xnnpack, 1 thread: no further trials; expected ±"),
        said.get(1));
  }

  @Test
  void trialsWithoutAnyNoiseAreExpectedToHaveNone() {
    PrecisionPlanning planning = planning(Plans.crossed(1, 1, 1), Duration.ofHours(1));
    for (int round = 1; round <= 8; round++) {
      planning.observe(STEADY, round, new ObservedTrial(0, 0, 500, 1e9, 2e6));
    }
    PrecisionPlan plan = planning.after(8).orElseThrow();
    assertEquals(
        List.of(
            "planned from 8 rounds: 8 more trials, about 9 s; expected within ±0 %, with as many"
                + " rounds again: the fewest planned.",
            "m0, xnnpack, 1 thread: up to round 16, further trials of 50 iterations; expected ±0 %"
                + " (standard deviation between processes 0 %, of a trial's iterations 0 %)."),
        said(plan, 0.02, 8, planning.left()));
  }

  @Test
  void bothSidesOfAGateShareTrialsAndIterations() {
    PrecisionPlanning planning = planning(Plans.gate(1, 1), Duration.ofHours(1));
    Item base = new Item(0, 0);
    Item newer = new Item(1, 0);
    for (int round = 1; round <= 8; round++) {
      observe(planning, base, round, 0.001);
      observe(planning, newer, round, 0.04);
    }
    List<PlannedTrials> sides = planning.after(8).orElseThrow().latencies();
    assertEquals(2, sides.size());
    assertEquals(sides.get(0).lastRound(), sides.get(1).lastRound());
    assertEquals(sides.get(0).iterations(), sides.get(1).iterations());
    assertEquals(2_000_000_000L, sides.get(0).fixedNs());
    assertEquals(planning.timing(base).minIterations, planning.timing(newer).minIterations);
  }

  /** SciPy: t of 7 degrees, 2.3646 at 95 % and 2.8412 at 97.5 %; s² = 8/7 · 0.04². */
  @Test
  void gateIsPlannedForTheIntervalThatDecidesWhetherAModelRegressed() {
    assertEquals(27, lastRoundOfGate(1));
    assertEquals(39, lastRoundOfGate(2));
  }

  private int lastRoundOfGate(int pairs) {
    PrecisionPlanning planning = planning(Plans.gate(pairs, 1), Duration.ofHours(1));
    for (int round = 1; round <= 8; round++) {
      for (int pair = 0; pair < pairs; pair++) {
        observe(planning, new Item(2 * pair, 0), round, 0);
        observe(planning, new Item(2 * pair + 1, 0), round, 0.04);
      }
    }
    return planning.after(8).orElseThrow().latencies().get(0).lastRound();
  }

  @Test
  void bothTrialsOfTheAnchorInEveryRoundAreInTheCost() {
    PrecisionPlanning planning = planning(Plans.anchored(2, 1, "m0"), Duration.ofHours(1));
    eightRounds(planning);
    for (int round = 1; round <= 8; round++) {
      observe(planning, STEADY, round, 0.002);
    }
    PrecisionPlan plan = planning.after(8).orElseThrow();
    PlannedTrials anchor = plan.latencies().get(0);
    PlannedTrials noisy = plan.latencies().get(1);
    assertEquals(43, noisy.lastRound());
    assertEquals(43, anchor.lastRound());
    assertEquals(35 * (2 * milliseconds(anchor) + milliseconds(noisy)), plan.expectedMs());
  }

  private static long milliseconds(PlannedTrials planned) {
    return (planned.fixedNs() + planned.iterations() * planned.iterationNs()) / 1_000_000;
  }

  @Test
  void smallBudgetSufficesForBothTrialsOfTheAnchor() {
    PrecisionPlanning planning = planning(Plans.anchored(2, 1, "m0"), Duration.ofSeconds(30));
    eightRounds(planning);
    PrecisionPlan plan = planning.after(8).orElseThrow();
    assertTrue(plan.expectedMs() <= 30_000, plan.toString());
    assertTrue(plan.expectedMs() > 25_000, plan.toString());
  }

  @Test
  void candidateThatIsGivenUpIsNotPlanned() {
    PrecisionPlanning planning = planning(Plans.crossed(2, 1, 1), Duration.ofHours(1));
    eightRounds(planning);
    planning.leaveOut(NOISY);
    assertEquals(1, planning.after(8).orElseThrow().latencies().size());
    assertEquals(16, planning.lastRound());
    planning.leaveOut(STEADY);
    PrecisionPlan none = planning.after(8).orElseThrow();
    assertEquals(List.of(), none.latencies());
    assertEquals(List.of(), said(none, 0.02, 0, planning.left()));
  }
}

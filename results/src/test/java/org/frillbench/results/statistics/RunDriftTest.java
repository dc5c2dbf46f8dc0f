package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunDriftTest {

  private static final Map<Integer, Double> ANCHOR =
      Map.of(1, 5.0, 2, 5 * Math.exp(0.1), 3, 5 * Math.exp(0.1), 4, 5 * Math.exp(0.2));

  private static RunDrift inOneShard(List<Map<Integer, Double>> anchors) {
    return RunDrift.of(anchors, round -> 0);
  }

  /**
   * By hand: slope 0.06, squared residuals 0.002 over 2 degrees of freedom, standard error √(0.001
   * / 5) = 0.014142; t = 4.2426, p = 1 − t / √(t² + 2) = 0.051317; t(0.975, 2) = 4.302653.
   */
  @Test
  void driftIsTheSlopeOfLogMediansOverTheRounds() {
    RunDrift drift = inOneShard(List.of(ANCHOR));
    assertEquals(4, drift.rounds());
    assertEquals(Math.expm1(0.18), drift.change(), 1e-12);
    assertEquals(Math.expm1(3 * (0.06 - 4.302653 * Math.sqrt(0.0002))), drift.low(), 1e-6);
    assertEquals(Math.expm1(3 * (0.06 + 4.302653 * Math.sqrt(0.0002))), drift.high(), 1e-6);
    assertEquals(0.051317, drift.p(), 1e-6);
  }

  @Test
  void driftOfSeveralAnchorsIsAveragedIndependentOfTheirLatency() {
    Map<Integer, Double> slower = Map.of(1, 90.0, 2, 90.0, 3, 90.0, 4, 90.0);
    RunDrift drift = inOneShard(List.of(ANCHOR, slower));
    assertEquals(Math.expm1(0.09), drift.change(), 1e-12);
  }

  @Test
  void driftNeedsThreeRoundsWithAllAnchors() {
    Map<Integer, Double> partly = Map.of(1, 9.0, 2, 9.0, 7, 9.0);
    assertNull(inOneShard(List.of(ANCHOR, partly)));
    assertNull(inOneShard(List.of(partly)));
    assertNull(inOneShard(List.of()));
  }

  /**
   * By hand: the two rounds more, of equal levels about their mean, add 0.5 to the squares of x:
   * the slope is 0.3 / 5.5, the squared residuals 0.02 − 0.3² / 5.5 with 3 degrees of freedom.
   */
  @Test
  void driftOfAMergedRunLeavesTheLevelsOfItsShardsApart() {
    Map<Integer, Double> merged = new HashMap<>(ANCHOR);
    merged.putAll(Map.of(5, 50.0, 6, 50.0));
    RunDrift drift = RunDrift.of(List.of(merged), round -> round <= 4 ? 1 : 2);
    double slope = 0.3 / 5.5;
    assertEquals(6, drift.rounds());
    assertEquals(Math.expm1(3 * slope), drift.change(), 1e-12);
    double error = Math.sqrt((0.02 - 0.3 * slope) / 3 / 5.5);
    assertEquals(Math.expm1(3 * (slope - 3.182446 * error)), drift.low(), 1e-6);
  }

  @Test
  void driftOfAMergedRunNeedsMoreRoundsThanShards() {
    assertNull(RunDrift.of(List.of(ANCHOR), round -> round));
    assertNull(RunDrift.of(List.of(Map.of(1, 1.0, 2, 2.0, 3, 3.0)), round -> round / 2));
  }
}

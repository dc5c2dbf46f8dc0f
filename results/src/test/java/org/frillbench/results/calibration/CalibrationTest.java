package org.frillbench.results.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.frillbench.results.Runs;
import org.frillbench.results.statistics.IntervalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeded, smaller version of what {@code frill-bench calibrate} prints. */
final class CalibrationTest {

  private static final int RUNS = 500;

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 20})
  void intervalsKeepTheirLevelOnSkewedAndHeavyTailedTrials(int trials) {
    for (Population population : List.of(Population.simulated()).subList(0, 2)) {
      IntervalCalibration found = IntervalCalibration.of(population, trials, RUNS, trials);
      assertKept(found.table(), population.name() + ", " + trials);
      assertKept(found.paired(), population.name() + " in pairs, " + trials);
      assertKept(found.welch(), population.name() + " apart, " + trials);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20})
  void fromEightTrialsOnTwoPacesAreCoveredToo(int trials) {
    Population twoPaces = Population.simulated()[2];
    assertEquals("two paces", twoPaces.name());
    assertKept(IntervalCalibration.of(twoPaces, trials, RUNS, trials).table(), "" + trials);
  }

  /** What no interval from three processes can do: see a pace that it did not meet. */
  @Test
  void threeTrialsOftenMissTheSecondPace() {
    Population twoPaces = Population.simulated()[2];
    IntervalCalibration found = IntervalCalibration.of(twoPaces, 3, RUNS, 3);
    assertEquals(IntervalKind.T95, found.kind());
    assertTrue(found.table().share() < 0.9, () -> "" + found.table().share());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6})
  void whatIsSaidOfSingleTrialsKeepsItsLevel(double neighbour) {
    SeriesCalibration found = SeriesCalibration.of(1_000, neighbour, RUNS, 1);
    assertKept(found.p90(), "p90");
    assertKept(found.p99(), "p99");
    assertTrue(found.flat().share() > 0.98, () -> "flat: " + found.flat().share());
    assertTrue(found.trending().share() < 0.025, () -> "trend: " + found.trending().share());
  }

  @Test
  void aPoolIsDrawnFromAsItIs() {
    Population pool = Population.pool("p", new double[] {1, 1, 4, 4});
    assertEquals(2, pool.centre(), 1e-12);
    assertEquals(2, pool.mean(), 1e-12);
    assertTrue(
        Arrays.stream(pool.draw(100, new Random(1))).allMatch(value -> value == 1 || value == 4));
  }

  @Test
  void poolsAreCandidatesWithTrialsEnough() {
    assertEquals(List.of(), Pools.of(Runs.frillAndTrill()));
  }

  @Test
  void aCoverageKnowsItsError() {
    assertEquals(0.95, new Coverage(3_800, 4_000).share(), 1e-12);
    assertEquals(
        1.959964 * Math.sqrt(0.95 * 0.05 / 4_000), new Coverage(3_800, 4_000).error(), 1e-8);
  }

  /** At least 95 %, but for what chance and the ends of a discrete interval take: 92.5 %. */
  private static void assertKept(Coverage coverage, String what) {
    assertTrue(coverage.share() >= 0.925, () -> what + " cover " + coverage.share());
  }
}

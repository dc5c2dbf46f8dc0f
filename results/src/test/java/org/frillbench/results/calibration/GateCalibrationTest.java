package org.frillbench.results.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.record.RunFile;
import org.junit.jupiter.api.Test;

final class GateCalibrationTest {

  private static RunFile pool(int rounds) {
    TwoRuns run = new TwoRuns(3);
    for (int i = 0; i < 4; i++) {
      run.with(Runs.stranger("m" + i), Runs.SETTINGS, rounds, 8e6, 0.05);
    }
    return run.file("pool");
  }

  @Test
  void gatesOfEqualSidesHaveNominalFalsePositiveRateAndPower() {
    GateCalibration found =
        GateCalibration.of(Analysis.of(pool(40)), 0.05, 10, 1_000, 1).orElseThrow();
    assertEquals(4, found.candidates());
    assertTrue(
        found.falsePositives().share() <= 0.01,
        () -> "falsePositives: " + found.falsePositives().share());
    assertTrue(
        found.falsePositivesWithoutThreshold().share() <= 0.05,
        () -> "without threshold: " + found.falsePositivesWithoutThreshold().share());
    assertTrue(
        found.falsePositivesWithoutThreshold().count() > 0,
        "without a threshold there are false positives");
    double detected = found.detected().share();
    assertTrue(detected > 0.74 && detected < 0.86, () -> "detected: " + detected);
  }

  @Test
  void gateNeedsTwiceItsRoundsInThePool() {
    assertEquals(Optional.empty(), GateCalibration.of(Analysis.of(pool(15)), 0.05, 10, 10, 1));
    assertEquals(
        8, GateCalibration.of(Analysis.of(pool(17)), 0.05, 10, 10, 1).orElseThrow().rounds());
    assertEquals(
        10, GateCalibration.of(Analysis.of(pool(40)), 0.05, 10, 10, 1).orElseThrow().rounds());
  }
}

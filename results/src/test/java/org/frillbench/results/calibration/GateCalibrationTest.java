package org.frillbench.results.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.frillbench.results.Runs;
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
  void gatesOfEqualSidesSeldomAlarmAndCatchWhatTheySayTheyCatch() {
    GateCalibration found = GateCalibration.of(pool(40), 0.05, 10, 1_000, 1).orElseThrow();
    assertEquals(4, found.candidates());
    assertTrue(found.alarms().share() <= 0.01, () -> "alarms: " + found.alarms().share());
    assertTrue(found.bareAlarms().share() <= 0.05, () -> "bare: " + found.bareAlarms().share());
    assertTrue(found.bareAlarms().count() > 0, "without a threshold noise alone does alarm");
    double caught = found.caught().share();
    assertTrue(caught > 0.74 && caught < 0.86, () -> "caught: " + caught);
  }

  @Test
  void aGateTakesTwiceItsRounds() {
    assertEquals(Optional.empty(), GateCalibration.of(pool(15), 0.05, 10, 10, 1));
    assertEquals(8, GateCalibration.of(pool(17), 0.05, 10, 10, 1).orElseThrow().rounds());
    assertEquals(10, GateCalibration.of(pool(40), 0.05, 10, 10, 1).orElseThrow().rounds());
  }
}

package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.history.BaselineRule;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

/** What a run file stores besides its trials changes no figure, warning or judgement. */
final class TamperedRecordTest {

  private static RunFile run(boolean throttled, Warning... recorded) {
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      long ns = 8_400_000 + 37L * round % 8 * 40_000;
      TrialBuilder trial =
          new TrialBuilder(Runs.frill("FRILL"), round, Runs.around(ns, 51)).recorded(recorded);
      trials.add((throttled ? trial.throttled() : trial).build());
    }
    return Runs.file(Runs.android(), Runs.run("FRILL"), trials, List.of());
  }

  private static Comparison compared(RunFile base, RunFile newer) throws RunFileException {
    return Judge.judge(
        Pairing.ofRuns(
            "l", Analysis.of(base), "r", Analysis.of(newer), new AllowedDifferences(Set.of())),
        new ComparisonSettings(
            0.05, /* rankTests= */ false, /* strict= */ false, /* sameOutputs= */ false));
  }

  @Test
  void recordedThrottlingOfCoolTrialsIsIgnored() throws Exception {
    RunFile plain = run(false);
    RunFile tampered = run(false, Warning.THERMAL_THROTTLED, Warning.NOT_SETTLED);
    assertEquals(Analysis.of(plain).rows(), Analysis.of(tampered).rows());
    assertEquals(RunJson.line(compared(plain, plain)), RunJson.line(compared(plain, tampered)));
    assertTrue(BaselineRule.objections(Analysis.of(tampered), Set.of()).isEmpty());
  }

  @Test
  void throttledTrialsBlockWithoutARecordedWarning() throws Exception {
    RunFile throttled = run(true);
    assertEquals(
        Map.of(Warning.THERMAL_THROTTLED, List.of("FRILL")),
        Analysis.of(throttled).unaccepted(BlockingWarnings.ofRuns(), Set.of()));
    assertEquals(Comparison.Outcome.UNFIT, compared(run(false), throttled).outcome());
    assertEquals(
        Warning.THERMAL_THROTTLED,
        BaselineRule.objections(Analysis.of(throttled), Set.of()).get(0).warning());
    Set<Warning> accepted = Set.of(Warning.THERMAL_THROTTLED);
    assertEquals(Map.of(), Analysis.of(throttled).unaccepted(BlockingWarnings.ofRuns(), accepted));
    assertTrue(BaselineRule.objections(Analysis.of(throttled), accepted).isEmpty());
  }

  @Test
  void storedTableIsNeverRead() throws Exception {
    RunFile plain = run(false);
    RunFile foreign = plain.withTable(Analysis.of(Runs.frillAndTrill()).rows());
    assertEquals(Analysis.of(plain).rows(), Analysis.of(foreign).rows());
    RunFile read = Runs.read(RunJson.pretty(foreign));
    assertEquals(List.of(), read.table());
    assertEquals(RunJson.line(plain), RunJson.line(read));
  }
}

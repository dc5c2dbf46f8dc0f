package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class WarningSummaryTest {

  private static RunFile run(int candidates, boolean settled, Warning... observed) {
    List<Measurement> trials = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      for (int round = 1; round <= 3; round++) {
        trials.add(
            new TrialBuilder(Runs.stranger("m" + i), round, Samples.of(1_000_000))
                .settled(settled)
                .recorded(observed)
                .build());
      }
    }
    return Runs.file(Runs.android(), Runs.run("m0"), trials, List.of());
  }

  private static List<String> doubts(RunFile run) throws Exception {
    return WarningSummary.of(ResultSet.of(Analysis.of(run), Set.of()));
  }

  @Test
  void everyWarningIsListedOnceWithItsCandidates() throws Exception {
    assertEquals(List.of(), doubts(run(2, true)));
    assertEquals(
        List.of(
            "NOT-SETTLED (m0, m1): speed not steady when timed: stop other work on the target; a"
                + " fixed or --quick warm-up may be too short.",
            "SCREEN-OFF (m0, m1): the screen was off: keep it on, or cores may sleep."),
        doubts(run(2, false, Warning.SCREEN_OFF)));
    assertEquals(
        List.of("LOW-BATTERY (4 candidates): " + Warning.LOW_BATTERY.advice() + "."),
        doubts(run(4, true, Warning.LOW_BATTERY)));
  }

  @Test
  void interruptionIsListedFirst() throws Exception {
    RunFile whole = run(1, true, Warning.SCREEN_OFF);
    RunFile killed = RunBuilder.of(whole).killed().file();
    List<String> doubts = doubts(killed);
    assertEquals("The run ended early: candidates or rounds may be missing.", doubts.get(0));
    assertEquals(2, doubts.size());
  }
}

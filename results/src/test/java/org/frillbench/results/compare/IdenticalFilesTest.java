package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.UnmeasuredModels;
import org.junit.jupiter.api.Test;

/** Candidates whose file is the same on both sides. */
final class IdenticalFilesTest {

  private static final UnmeasuredModels SAME =
      new UnmeasuredModels(List.of(), List.of(), List.of(Subject.of(Runs.stranger("same"))));

  private static final ComparisonSettings STRICT = new ComparisonSettings(0.05, false, true, false);

  private static TwoRuns gate(double newNs, double noise) {
    return new TwoRuns(1)
        .with(Runs.stranger("m").on(Side.BASE), Runs.SETTINGS, 10, 8e6, noise)
        .with(TwoRuns.rebuilt("m").on(Side.NEW), Runs.SETTINGS, 10, newNs, noise);
  }

  private static Comparison judged(RunFile gate) throws Exception {
    return Judge.judge(Pairing.ofGate("g.json", Analysis.of(gate)), STRICT);
  }

  @Test
  void identicalFilesThatWereNotMeasuredAreNamedAndHaveNoVerdict() throws Exception {
    Comparison comparison = judged(gate(8e6, 0.001).leavingOut(SAME).file("r-1"));
    assertEquals(List.of("same"), comparison.identical());
    assertEquals(List.of("same"), comparison.unmeasuredIdentical());
    assertEquals(List.of("IDENTICAL"), comparison.cautions());
    assertEquals(List.of("m"), comparison.changes().stream().map(Change::candidate).toList());
    assertEquals(Comparison.Outcome.PASSED, comparison.outcome());
  }

  @Test
  void identicalFilesDoNotPassForAnotherCandidateThatRegressed() throws Exception {
    Comparison comparison = judged(gate(10e6, 0.001).leavingOut(SAME).file("r-1"));
    assertEquals(Comparison.Outcome.REGRESSED, comparison.outcome());
  }

  /** The risk of a false alarm is shared by those that were measured. */
  @Test
  void identicalFilesThatWereNotMeasuredTakeNoShareOfTheLevel() throws Exception {
    assertEquals(
        judged(gate(8e6, 0.001).file("r-1")).sharedLevel(),
        judged(gate(8e6, 0.001).leavingOut(SAME).file("r-1")).sharedLevel());
  }

  @Test
  void identicalFilesAlonePassEvenIfStrict() {
    Comparison comparison = Judge.judge(Pairing.ofIdentical(SAME), STRICT);
    assertTrue(comparison.passed());
    assertEquals(List.of(), comparison.changes());
    assertEquals(List.of("same"), comparison.unmeasuredIdentical());
    assertNull(comparison.base());
    assertNull(comparison.nextGate());
  }

  @Test
  void identicalFilesAloneDoNotProveThatAVerdictWouldFire() {
    Comparison comparison = Judge.judgeAndTest(Pairing.ofIdentical(SAME), STRICT);
    assertEquals(Comparison.Outcome.UNDECIDED, comparison.outcome());
    assertFalse(comparison.passed());
  }

  @Test
  void oneSidedCandidatesBesideIdenticalFilesFailIfStrict() {
    Comparison comparison =
        Judge.judge(
            Pairing.ofIdentical(new UnmeasuredModels(List.of("gone"), List.of(), SAME.identical())),
            STRICT);
    assertEquals(Comparison.Outcome.UNDECIDED, comparison.outcome());
    assertEquals(List.of("gone"), comparison.onlyBase());
  }

  @Test
  void identicalFilesThatWereMeasuredAreNamedAndJudged() throws Exception {
    RunFile gate =
        new TwoRuns(1).on(Side.BASE, "m", 8e6, 0.001).on(Side.NEW, "m", 9e6, 0.001).file("r-1");
    Comparison comparison = judged(gate);
    assertEquals(List.of("m"), comparison.identical());
    assertEquals(List.of(), comparison.unmeasuredIdentical());
    assertEquals(Comparison.Outcome.REGRESSED, comparison.outcome());
  }

  @Test
  void identicalFilesOfTwoRunsAreNamed() throws Exception {
    TwoRuns base = new TwoRuns(1).with("m", 8e6, 0.001).with("other", 8e6, 0.001);
    TwoRuns newer =
        new TwoRuns(2)
            .with("m", 8e6, 0.001)
            .with(TwoRuns.rebuilt("other"), Runs.SETTINGS, 10, 8e6, 0.001);
    Comparison comparison =
        Judge.judge(
            Pairing.ofRuns(
                "a.json",
                Analysis.of(base.file("r-1")),
                "b.json",
                Analysis.of(newer.file("r-2")),
                new AllowedDifferences(Set.of())),
            STRICT);
    assertEquals(List.of("m"), comparison.identical());
    assertTrue(comparison.cautions().contains("IDENTICAL"));
  }
}

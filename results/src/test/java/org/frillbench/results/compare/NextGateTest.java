package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Side;
import org.frillbench.results.statistics.LogRatio;
import org.junit.jupiter.api.Test;

/** What is to be typed where candidates have no verdict. */
final class NextGateTest {

  private static final ComparisonSettings QUESTION =
      new ComparisonSettings(0.05, false, false, false, "frill-bench gate old new");

  private static RunFile gate(double calmNoise, double loudNoise) {
    return new TwoRuns(3)
        .on(Side.BASE, "calm", 8e6, calmNoise)
        .with(TwoRuns.rebuilt("calm").on(Side.NEW), Runs.SETTINGS, 10, 8e6, calmNoise)
        .on(Side.BASE, "loud", 8e6, loudNoise)
        .with(TwoRuns.rebuilt("loud").on(Side.NEW), Runs.SETTINGS, 10, 8e6, loudNoise)
        .file("r-1");
  }

  private static Comparison judged(RunFile gate) throws Exception {
    return Judge.judge(Pairing.ofGate("g.json", Analysis.of(gate)), QUESTION);
  }

  @Test
  void gateTakesTheRoundsOfTheCandidateThatNeedsTheMost() throws Exception {
    Comparison comparison = judged(gate(0.05, 0.1));
    List<Integer> rounds =
        comparison.changes().stream().map(change -> change.needed().rounds()).toList();
    int most = rounds.stream().max(Integer::compare).orElseThrow();
    assertTrue(rounds.stream().distinct().count() == 2, rounds.toString());
    assertEquals(most, comparison.nextGate().rounds());
    assertEquals("frill-bench gate old new --rounds " + most, comparison.nextGate().command());
  }

  /** The run took 90.5 s for ten rounds. */
  @Test
  void timeIsThatOfTheMeasuredRounds() throws Exception {
    NextGate next = judged(gate(0.05, 0.1)).nextGate();
    assertEquals(9_050L * next.rounds(), next.expectedMs());
  }

  @Test
  void candidatesWithAVerdictNeedNoRounds() throws Exception {
    Comparison comparison = judged(gate(0.001, 0.1));
    assertNull(comparison.changes().get(0).needed());
    assertEquals(comparison.changes().get(1).needed().rounds(), comparison.nextGate().rounds());
    assertNull(judged(gate(0.001, 0.001)).nextGate());
  }

  @Test
  void gateOfAPrecisionIsGivenTheOneThatTheRoundsWouldHave() throws Exception {
    RunFile gate =
        RunBuilder.of(gate(0.001, 0.1))
            .precision(new Precision(0.1, 1_200_000, TimingRule.DEFAULT))
            .file();
    Comparison comparison = judged(gate);
    double width = comparison.changes().get(1).needed().halfWidth();
    String command = comparison.nextGate().command();
    assertTrue(
        command.matches("frill-bench gate old new --precision [0-9.]+% --budget [0-9]+m"), command);
    double given = Double.parseDouble(command.replaceAll(".*--precision ([0-9.]+)%.*", "$1")) / 100;
    assertTrue(given <= width && given > 0.9 * width, command + " for " + width);
  }

  @Test
  void runsOfTooFewTrialsAreToldTheRoundsOfAGate() throws Exception {
    TwoRuns base = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 3, 8e6, 0.05);
    TwoRuns newer = new TwoRuns(2).with(TwoRuns.rebuilt("m"), Runs.SETTINGS, 3, 8e6, 0.05);
    Comparison comparison = apart(base, newer);
    assertEquals(Comparison.Outcome.NOT_JUDGED, comparison.outcome());
    int rounds = comparison.changes().get(0).needed().rounds();
    assertTrue(rounds >= VerdictRule.LEAST_TRIALS, "" + rounds);
    assertEquals("frill-bench gate BASE NEW --rounds " + rounds, comparison.nextGate().command());
  }

  /** The gate will judge all of them, and share its risk among them; these runs judged none. */
  @Test
  void roundsOfManyCandidatesAreThoseOfTheirSharedLevel() throws Exception {
    TwoRuns base = new TwoRuns(1);
    TwoRuns newer = new TwoRuns(1);
    for (int i = 0; i < 16; i++) {
      base.with(Runs.stranger("m" + i), Runs.SETTINGS, 100e3, 101e3, 102e3);
      newer.with(Runs.stranger("m" + i), Runs.SETTINGS, 108e3, 109e3, 111e3);
    }
    NeededRounds needed = apart(base, newer).changes().get(0).needed();
    LogRatio measured =
        LogRatio.unpaired(new double[] {100e3, 101e3, 102e3}, new double[] {108e3, 109e3, 111e3});
    assertEquals(NeededRounds.of(new VerdictRule(0.05, 16), measured), needed);
    assertTrue(NeededRounds.of(new VerdictRule(0.05, 1), measured).rounds() < needed.rounds());
  }

  @Test
  void gateOfUnknownNoiseIsGivenNoRounds() throws Exception {
    TwoRuns base = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 1, 8e6, 0.05);
    TwoRuns newer = new TwoRuns(2).with(TwoRuns.rebuilt("m"), Runs.SETTINGS, 1, 8e6, 0.05);
    NextGate next = apart(base, newer).nextGate();
    assertNull(next.rounds());
    assertNull(next.expectedMs());
    assertEquals("frill-bench gate BASE NEW", next.command());
  }

  /** Rounds that suffice for one threshold do not for a smaller one. */
  @Test
  void gateJudgesByTheThresholdOfTheComparison() throws Exception {
    RunFile gate = gate(0.05, 0.1);
    Comparison comparison =
        Judge.judge(
            Pairing.ofGate("g.json", Analysis.of(gate)),
            new ComparisonSettings(0.035, false, false, false));
    assertEquals(
        "frill-bench gate BASE NEW --threshold 3.5% --rounds " + comparison.nextGate().rounds(),
        comparison.nextGate().command());
  }

  /** A gate would leave the pair out: its files are the same. */
  @Test
  void gateOfIdenticalFilesIsAskedToMeasureThem() throws Exception {
    TwoRuns base = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 3, 8e6, 0.05);
    TwoRuns newer = new TwoRuns(2).with(Runs.stranger("m"), Runs.SETTINGS, 3, 8e6, 0.05);
    NextGate next = apart(base, newer).nextGate();
    assertEquals(
        "frill-bench gate BASE NEW --measure-identical --rounds " + next.rounds(), next.command());
  }

  private static Comparison apart(TwoRuns base, TwoRuns newer) throws Exception {
    return Judge.judge(
        Pairing.ofRuns(
            "a.json",
            Analysis.of(base.file("r-1")),
            "b.json",
            Analysis.of(newer.file("r-2")),
            new AllowedDifferences(Set.of())),
        new ComparisonSettings(0.05, false, false, false));
  }
}

package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.UnmeasuredModels;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class JudgeTest {

  private static final Settings TWO_THREADS =
      new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);

  private static Comparison compared(TwoRuns base, TwoRuns newer, String... points)
      throws RunFileException {
    return Judge.judge(pairing(base, newer, points), question(false));
  }

  private static Pairing pairing(TwoRuns base, TwoRuns newer, String... points)
      throws RunFileException {
    return Pairing.ofRuns(
        "a.json",
        Analysis.of(base.file("r-1")),
        "b.json",
        Analysis.of(newer.file("r-2")),
        new AllowedDifferences(Set.of(points)));
  }

  private static ComparisonSettings question(boolean strict) {
    return new ComparisonSettings(0.05, /* rankTests= */ true, strict, /* sameOutputs= */ false);
  }

  private static Verdict verdict(Comparison comparison, String candidate) {
    return comparison.changes().stream()
        .filter(change -> change.candidate().equals(candidate))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void verdictsAreSlowerFasterSameAndInconclusive() throws Exception {
    Comparison comparison =
        compared(
            new TwoRuns(1)
                .with("same", 8e6, 0.01)
                .with("slow", 8e6, 0.01)
                .with("fast", 8e6, 0.01)
                .with("loud", 8e6, 0.3),
            new TwoRuns(2)
                .with("same", 8e6, 0.01)
                .with("slow", 9e6, 0.01)
                .with("fast", 7e6, 0.01)
                .with("loud", 8e6, 0.3));
    assertEquals(Verdict.OK, verdict(comparison, "same"));
    assertEquals(Verdict.REGRESSED, verdict(comparison, "slow"));
    assertEquals(Verdict.IMPROVED, verdict(comparison, "fast"));
    assertEquals(Verdict.INCONCLUSIVE, verdict(comparison, "loud"));
    assertEquals(Comparison.Outcome.REGRESSED, comparison.outcome());
    assertEquals(List.of("SEPARATE-RUNS", "IDENTICAL"), comparison.cautions());
    assertEquals(1 - 0.05 / 4, comparison.sharedLevel(), 1e-12);
    for (Change change : comparison.changes()) {
      assertTrue(change.sharedLow() < change.low() && change.high() < change.sharedHigh());
      assertTrue(change.rankTestP() > 0 && change.rankTestP() <= 1);
    }
  }

  /** Medians of 100, 102, 104 and 110, 112, 114 of 8 rounds: the means of logs, by hand. */
  @Test
  void ratioIsThatOfGeometricMeans() throws Exception {
    double[] base = {100e3, 102e3, 104e3, 102e3, 100e3, 102e3, 104e3, 102e3};
    double[] newer = {110e3, 112e3, 114e3, 112e3, 110e3, 112e3, 114e3, 112e3};
    Change change =
        compared(
                new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, base),
                new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, newer))
            .changes()
            .get(0);
    double expected =
        Arrays.stream(newer).map(Math::log).average().orElseThrow()
            - Arrays.stream(base).map(Math::log).average().orElseThrow();
    assertEquals(Math.exp(expected), change.ratio(), 1e-9);
    assertTrue(change.sameFile());
  }

  @Test
  void strictFailsOnInconclusiveVerdicts() throws Exception {
    Pairing loud = pairing(new TwoRuns(1).with("m", 8e6, 0.3), new TwoRuns(2).with("m", 8e6, 0.3));
    assertEquals(Comparison.Outcome.PASSED, Judge.judge(loud, question(false)).outcome());
    assertEquals(Comparison.Outcome.UNDECIDED, Judge.judge(loud, question(true)).outcome());
    Pairing gone =
        pairing(
            new TwoRuns(1).with("m", 8e6, 0.01).with("gone", 8e6, 0.01),
            new TwoRuns(2).with("m", 8e6, 0.01).with("new", 8e6, 0.01));
    Comparison comparison = Judge.judge(gone, question(false));
    assertEquals(List.of("gone"), comparison.onlyBase());
    assertEquals(List.of("new"), comparison.onlyNew());
    assertTrue(comparison.cautions().contains("ONE-SIDED"));
    assertEquals(Comparison.Outcome.PASSED, comparison.outcome());
    assertEquals(Comparison.Outcome.UNDECIDED, Judge.judge(gone, question(true)).outcome());
  }

  @Test
  void underEightTrialsThereIsNoVerdict() throws Exception {
    Candidate model = Runs.stranger("m");
    Comparison comparison =
        compared(
            new TwoRuns(1).with(model, Runs.SETTINGS, 10, 8e6, 0.01),
            new TwoRuns(2).with(model, Runs.SETTINGS, 7, 16e6, 0.01));
    assertNull(verdict(comparison, "m"));
    assertEquals(2, comparison.changes().get(0).ratio(), 0.1);
    assertTrue(comparison.cautions().contains("NO-VERDICT"));
    Comparison single =
        compared(
            new TwoRuns(1).with(model, Runs.SETTINGS, 1, 8e6, 0.01),
            new TwoRuns(2).with(model, Runs.SETTINGS, 1, 8e6, 0.01));
    assertNull(verdict(single, "m"));
    assertNull(single.changes().get(0).ratio());
    assertNull(comparison.changes().get(0).smallestDetectable());
  }

  /** With 2 trials and the level of 144 candidates an interval reaches beyond what doubles hold. */
  @Test
  void figuresOfTwoNoisyTrialsAreFinite() throws Exception {
    TwoRuns base = new TwoRuns(1).with(Runs.stranger("few"), Runs.SETTINGS, 1e6, 9e6);
    TwoRuns newer = new TwoRuns(2).with(Runs.stranger("few"), Runs.SETTINGS, 1e6, 9e6);
    for (int i = 0; i < 144; i++) {
      base.with("m" + i, 8e6, 0.01);
      newer.with("m" + i, 8e6, 0.01);
    }
    assertTrue(RunJson.pretty(compared(base, newer)).contains("\"candidate\": \"few\""));
  }

  @Test
  void differentSettingIsComparableOnlyIfAllowed() throws Exception {
    Candidate model = Runs.stranger("m");
    TwoRuns one = new TwoRuns(1).with(model, Runs.SETTINGS, 10, 8e6, 0.01);
    TwoRuns two = new TwoRuns(2).with(model, TWO_THREADS, 10, 5e6, 0.01);
    Comparison refused = compared(one, two);
    assertEquals(Verdict.NOT_COMPARABLE, verdict(refused, "m"));
    assertEquals(
        List.of(new Difference("threads", "1", "2")), refused.changes().get(0).differences());
    assertNull(refused.changes().get(0).ratio());
    assertEquals(Comparison.Outcome.UNDECIDED, refused.outcome());
    assertEquals(Verdict.IMPROVED, verdict(compared(one, two, "threads"), "m"));
    assertTrue(compared(one, two, "thread").cautions().contains("UNUSED-ALLOWED-DIFFERENCE"));
  }

  @Test
  void differentNumericKindsAreComparableOnlyIfAllowed() throws Exception {
    Candidate quantized = Runs.ofKind("m", NumericKind.INT8);
    TwoRuns one = new TwoRuns(1).with(Runs.stranger("m"), Runs.SETTINGS, 10, 8e6, 0.01);
    TwoRuns two = new TwoRuns(2).with(quantized, Runs.SETTINGS, 10, 5e6, 0.01);
    Comparison refused = compared(one, two);
    assertEquals(Verdict.NOT_COMPARABLE, verdict(refused, "m"));
    assertEquals(
        List.of(new Difference("kind", "float32", "int8")), refused.changes().get(0).differences());
    assertEquals(Verdict.IMPROVED, verdict(compared(one, two, "kind"), "m"));
  }

  @Test
  void gateOfTwoNumericKindsIsComparableOnlyIfAllowed() throws Exception {
    RunFile gate =
        new TwoRuns(1)
            .with(Runs.stranger("m").on(Side.BASE), Runs.SETTINGS, 10, 8e6, 0.01)
            .with(Runs.ofKind("m", NumericKind.INT8).on(Side.NEW), Runs.SETTINGS, 10, 5e6, 0.01)
            .file("gate");
    ComparisonSettings question = question(false);
    Pairing plain = Pairing.ofGate("gate.json", Analysis.of(gate));
    assertEquals(Verdict.NOT_COMPARABLE, verdict(Judge.judge(plain, question), "m"));
    Pairing meant =
        Pairing.ofGate("gate.json", Analysis.of(gate), new AllowedDifferences(Set.of("kind")));
    assertEquals(Verdict.IMPROVED, verdict(Judge.judge(meant, question), "m"));
  }

  @Test
  void joinPairsTheSettingsThatDifferLeast() throws Exception {
    Candidate model = Runs.stranger("m");
    TwoRuns both =
        new TwoRuns(1)
            .with(model, Runs.SETTINGS, 10, 8e6, 0.01)
            .with(model, TWO_THREADS, 10, 5e6, 0.01);
    TwoRuns two = new TwoRuns(2).with(model, TWO_THREADS, 10, 5e6, 0.01);
    Comparison comparison = compared(both, two, "threads");
    assertEquals(1, comparison.changes().size());
    assertEquals(2, comparison.changes().get(0).base().settings().threads());
    assertEquals(List.of("m"), comparison.onlyBase());
  }

  /** The device grew slower by a half; over the anchor nothing did. */
  @Test
  void anchorRemovesTheDevicesDrift() throws Exception {
    double[] rounds = {10e6, 10e6, 12e6, 12e6, 15e6, 15e6, 14e6, 14e6};
    double[] slower = Arrays.stream(rounds).map(ns -> ns * 1.5).toArray();
    double[] half = Arrays.stream(rounds).map(ns -> ns / 2).toArray();
    double[] slowerHalf = Arrays.stream(slower).map(ns -> ns / 2).toArray();
    TwoRuns base =
        new TwoRuns(1)
            .with(Runs.trill(), Runs.SETTINGS, rounds)
            .with(Runs.stranger("m"), Runs.SETTINGS, half);
    TwoRuns newer =
        new TwoRuns(1)
            .with(Runs.trill(), Runs.SETTINGS, slower)
            .with(Runs.stranger("m"), Runs.SETTINGS, slowerHalf);
    assertEquals(Verdict.REGRESSED, verdict(compared(base, newer), "m"));
    Comparison anchored = compared(base.anchoredBy("TRILL"), newer.anchoredBy("TRILL"));
    assertEquals(Verdict.OK, verdict(anchored, "m"));
    assertEquals("TRILL", anchored.changes().get(1).anchor());
    assertNull(anchored.changes().get(0).anchor(), "the anchor is not divided by itself");
    Comparison once = compared(base, new TwoRuns(2).with("m", 8e6, 0.01));
    assertTrue(once.cautions().contains("ANCHOR-UNUSED"));
  }

  @Test
  void twoFilesOfOneNameInOneRunAreRefused() {
    TwoRuns twice =
        new TwoRuns(1)
            .with("m", 8e6, 0.01)
            .with(TwoRuns.rebuilt("m"), Runs.SETTINGS, 10, 8e6, 0.01);
    RunFileException e =
        assertThrows(RunFileException.class, () -> compared(twice, new TwoRuns(2)));
    assertEquals(
        "cannot compare a.json: two different files in it have the name m, and candidates are"
            + " joined by name: measure them again under two names",
        e.getMessage());
  }

  @Test
  void runComparedWithItselfIsReported() throws Exception {
    RunFile run = new TwoRuns(1).with("m", 8e6, 0.01).file("r-1");
    AllowedDifferences none = new AllowedDifferences(Set.of());
    Comparison comparison =
        Judge.judge(
            Pairing.ofRuns("a", Analysis.of(run), "a", Analysis.of(run), none), question(false));
    assertTrue(comparison.cautions().contains("SAME-RUN"));
    assertEquals(1, comparison.changes().get(0).ratio(), 1e-12);
  }

  @Test
  void runsWithoutCommonCandidatesAreNotComparable() throws Exception {
    Comparison comparison =
        compared(new TwoRuns(1).with("a", 8e6, 0.01), new TwoRuns(2).with("b", 8e6, 0.01));
    assertEquals(Comparison.Outcome.UNDECIDED, comparison.outcome());
    assertFalse(comparison.passed());
  }

  /** Interleaved sides share each round's mood: paired, 6 % stand out of noise of 20 %. */
  @Test
  void gateIsComparedRoundByRound() throws Exception {
    Random random = new Random(5);
    double[] base = new double[10];
    double[] newer = new double[10];
    for (int round = 0; round < 10; round++) {
      double mood = 8e6 * Math.exp(0.2 * random.nextGaussian());
      base[round] = mood * Math.exp(0.005 * random.nextGaussian());
      newer[round] = 1.12 * mood * Math.exp(0.005 * random.nextGaussian());
    }
    Candidate before = Runs.stranger("m").on(Side.BASE);
    Candidate after = TwoRuns.rebuilt("m").on(Side.NEW);
    RunFile gate =
        new TwoRuns(1)
            .with(before, Runs.SETTINGS, base)
            .with(after, Runs.SETTINGS, newer)
            .file("r-1");
    assertTrue(gate.run().plan().subjects().ofGate());
    assertFalse(Runs.frillAndTrill().run().plan().subjects().ofGate());
    Comparison comparison =
        Judge.judge(Pairing.ofGate("g.json", Analysis.of(gate)), question(true));
    assertEquals(Verdict.REGRESSED, verdict(comparison, "m"));
    assertEquals(List.of(), comparison.cautions());
    assertTrue(comparison.interleaved());
    assertFalse(comparison.changes().get(0).sameFile());
  }

  /** As its run file names them, so that they are named however often it is judged. */
  @Test
  void gateListsUnmeasuredModels() throws Exception {
    RunFile gate =
        new TwoRuns(1)
            .on(Side.BASE, "m", 8e6, 0.001)
            .on(Side.NEW, "m", 8e6, 0.001)
            .leavingOut(new UnmeasuredModels(List.of("gone"), List.of("new"), List.of()))
            .file("r-1");
    Pairing pairing = Pairing.ofGate("g.json", Analysis.of(gate));
    Comparison comparison = Judge.judge(pairing, question(false));
    assertEquals(List.of("gone"), comparison.onlyBase());
    assertEquals(List.of("new"), comparison.onlyNew());
    assertEquals(List.of("ONE-SIDED", "IDENTICAL"), comparison.cautions());
    assertEquals(Comparison.Outcome.PASSED, comparison.outcome());
    assertEquals(Comparison.Outcome.UNDECIDED, Judge.judge(pairing, question(true)).outcome());
  }

  /** A gate is asked for all its trials; two runs apart are judged by those that there are. */
  @Test
  void incompleteOrUnfitRunDoesNotPass() throws Exception {
    RunFile gate =
        new TwoRuns(1).on(Side.BASE, "m", 8e6, 0.001).on(Side.NEW, "m", 8e6, 0.001).file("r-1");
    assertEquals(Comparison.Outcome.PASSED, gate(gate).outcome());

    Comparison cut = gate(with(gate, true, List.of(), List.of()));
    assertEquals(Comparison.Outcome.INCOMPLETE, cut.outcome());
    assertEquals(List.of("IDENTICAL", "INTERRUPTED"), cut.cautions());
    assertFalse(cut.passed());

    List<FailedTrial> missed =
        List.of(Runs.failed("m", 3, FailedTrial.Kind.AGENT_DIED, "it crashed"));
    RunFile lacking = with(gate, false, missed, List.of());
    assertEquals(Comparison.Outcome.INCOMPLETE, gate(lacking).outcome());
    AllowedDifferences none = new AllowedDifferences(Set.of());
    Comparison apart =
        Judge.judge(
            Pairing.ofRuns("a", Analysis.of(gate), "b", Analysis.of(lacking), none),
            question(false));
    assertEquals(Comparison.Outcome.PASSED, apart.outcome());
    assertTrue(apart.cautions().contains("NOT-ALL-MEASURED"));
  }

  @Test
  void blockingWarningFailsUntilAccepted() throws Exception {
    Candidate base = Runs.stranger("m").on(Side.BASE);
    RunFile plain =
        new TwoRuns(1)
            .with(base, Runs.SETTINGS, 10, 8e6, 0.001)
            .on(Side.NEW, "m", 8e6, 0.001)
            .file("r-1");
    List<Measurement> trials = new ArrayList<>(plain.measurements());
    trials.add(new TrialBuilder(base, 11, Runs.around(8_000_000, 51)).settled(false).build());
    RunFile run = RunBuilder.of(plain).trials(trials).file();
    Comparison unfit = gate(with(run, false, List.of(), List.of()));
    assertEquals(Comparison.Outcome.UNFIT, unfit.outcome());
    assertEquals(List.of(Warning.NOT_SETTLED), unfit.unfit());
    Pairing pairing = Pairing.ofGate("g.json", Analysis.of(with(run, false, List.of(), List.of())));
    pairing.accept(Set.of(Warning.NOT_SETTLED));
    assertEquals(Comparison.Outcome.PASSED, Judge.judge(pairing, question(false)).outcome());
    Comparison accepted = gate(with(run, false, List.of(), List.of(Warning.NOT_SETTLED)));
    assertEquals(Comparison.Outcome.PASSED, accepted.outcome());
    assertEquals(List.of(), accepted.unfit());
  }

  private static Comparison gate(RunFile run) throws RunFileException {
    return Judge.judge(Pairing.ofGate("g.json", Analysis.of(run)), question(false));
  }

  private static RunFile with(
      RunFile file, boolean interrupted, List<FailedTrial> missed, List<Warning> accepted) {
    return RunBuilder.of(file).interrupted(interrupted).missed(missed).accepting(accepted).file();
  }

  /** By hand: an interval's lower end at 0.99 meets 1.05 at a slowdown of 1.05 / 0.99 − 1. */
  @Test
  void selfTestFindsTheSmallestSlowdownThatFails() throws Exception {
    Pairing pairing =
        pairing(
            new TwoRuns(1).with("quiet", 8e6, 0.01).with("loud", 8e6, 0.1),
            new TwoRuns(2).with("quiet", 8e6, 0.01).with("loud", 8e6, 0.1));
    Comparison comparison = Judge.judgeAndTest(pairing, question(false));
    assertEquals(2, comparison.selfTest().size());
    for (int i = 0; i < 2; i++) {
      Injection injection = comparison.selfTest().get(i);
      double low = comparison.changes().get(i).sharedLow();
      assertEquals(1.05 / low - 1, injection.firesFrom(), 1e-9);
      assertEquals(Verdict.REGRESSED, injection.verdictAbove());
      assertTrue(injection.verdictBelow() != Verdict.REGRESSED);
      assertTrue(injection.proven());
    }
    assertTrue(comparison.selfTest().get(1).firesFrom() > comparison.selfTest().get(0).firesFrom());
    assertEquals(Comparison.Outcome.PASSED, comparison.outcome());
  }

  @Test
  void selfTestFailsIfNoSlowdownIsDetected() throws Exception {
    Candidate model = Runs.stranger("m");
    Pairing few =
        pairing(
            new TwoRuns(1).with(model, Runs.SETTINGS, 5, 8e6, 0.01),
            new TwoRuns(2).with(model, Runs.SETTINGS, 5, 8e6, 0.01));
    assertEquals(Comparison.Outcome.UNDECIDED, Judge.judgeAndTest(few, question(false)).outcome());
  }

  @Test
  void comparisonOfFewTrialsAloneIsNotJudged() throws Exception {
    Candidate few = Runs.stranger("few");
    Candidate enough = Runs.stranger("enough");
    TwoRuns base = new TwoRuns(1).with(few, Runs.SETTINGS, 3, 8e6, 0.01);
    TwoRuns newer = new TwoRuns(2).with(few, Runs.SETTINGS, 3, 8e6, 0.01);
    Comparison none = Judge.judge(pairing(base, newer), question(false));
    assertEquals(Comparison.Outcome.NOT_JUDGED, none.outcome());
    assertFalse(none.passed());
    base.with(enough, Runs.SETTINGS, 8, 8e6, 0.001);
    newer.with(enough, Runs.SETTINGS, 8, 8e6, 0.001);
    assertEquals(
        Comparison.Outcome.PASSED, Judge.judge(pairing(base, newer), question(false)).outcome());
  }
}

package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RelativeLatency;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class AnalysisTest {

  private static Analysis analysis(List<Measurement> trials, String... planned) {
    return analysis(Target.Kind.HOST, null, trials, planned);
  }

  private static Analysis analysis(
      Target.Kind kind, String anchor, List<Measurement> trials, String... planned) {
    return Analysis.of(
        new RunBuilder(planned).target(Runs.host(kind)).anchor(anchor).trials(trials).file());
  }

  @Test
  void rowsAreInTheOrderOfThePlan() {
    List<TableRow> rows = Analysis.of(Runs.frillAndTrill()).rows();
    assertEquals(List.of("FRILL", "TRILL"), rows.stream().map(TableRow::candidate).toList());
    TableRow frill = rows.get(0);
    assertEquals(3, frill.trials().size());
    assertEquals(Math.sqrt(8.5 * Math.sqrt(8.4 * 8.7)) * 1e6, frill.latencyNs(), 1e-3);
    assertEquals(IntervalKind.T95, frill.interval().kind());
    assertEquals(30_500_000L, frill.macs());
    assertEquals(List.of(Warning.VIRTUAL_DEVICE), frill.warnings());
  }

  @Test
  void referenceIsTheTeacherUnlessAnotherIsNamed() {
    Analysis run = Analysis.of(Runs.frillAndTrill());
    RelativeLatency frill = run.rows().get(0).relative();
    assertEquals("TRILL", frill.to());
    assertEquals(8.5 / 275, frill.ratio(), 1e-4);
    assertEquals(new RelativeLatency("TRILL", 1, null, null), run.rows().get(1).relative());
    RelativeLatency trill = run.beside("FRILL").rows().get(1).relative();
    assertEquals("FRILL", trill.to());
    assertEquals(1 / frill.ratio(), trill.ratio(), 1e-9);
    assertEquals(1 / frill.low(), trill.high(), 1e-9);
  }

  /**
   * Worked by hand: the rounds' log ratios 0, 0.1 and 0.2 have mean 0.1 and standard error 0.1 /
   * √3; t(0.975, 2) = 4.302653.
   */
  @Test
  void ratioToTheFirstCandidateIsPairedByRound() {
    Analysis run =
        Analysis.of(
            new TwoRuns(1)
                .with(Runs.stranger("b"), Runs.SETTINGS, 1e6, 5e6, 2e6)
                .with(
                    Runs.stranger("a"),
                    Runs.SETTINGS,
                    1e6,
                    5e6 * Math.exp(0.1),
                    2e6 * Math.exp(0.2))
                .file("r"));
    RelativeLatency relative = run.rows().get(1).relative();
    assertEquals("b", relative.to());
    assertEquals(Math.exp(0.1), relative.ratio(), 1e-6);
    assertEquals(Math.exp(0.1 - 0.248414), relative.low(), 1e-5);
    assertEquals(Math.exp(0.1 + 0.248414), relative.high(), 1e-5);
    assertFalse(relative.differs());
  }

  @Test
  void twoRoundsGiveARatioWithoutInterval() {
    Analysis run =
        Analysis.of(
            new TwoRuns(1)
                .with(Runs.stranger("a"), Runs.SETTINGS, 1e6, 1e6)
                .with(Runs.stranger("b"), Runs.SETTINGS, 2e6, 8e6)
                .file("r"));
    RelativeLatency relative = run.rows().get(1).relative();
    assertEquals(4, relative.ratio(), 1e-9);
    assertNull(relative.low());
    assertNull(relative.high());
  }

  @Test
  void candidateAloneHasNoReference() {
    Measurement alone = Runs.trial(Runs.frill("FRILL"), 1, Samples.of(5));
    assertNull(analysis(List.of(alone)).rows().get(0).relative());
    Analysis gate =
        Analysis.of(new TwoRuns(1).on(Side.BASE, "m", 1e6, 0).on(Side.NEW, "m", 2e6, 0).file("g"));
    assertNull(gate.rows().get(1).relative());
  }

  @Test
  void quantilesNeedSamplesInEveryTrial() {
    List<TableRow> rows = Analysis.of(Runs.frillAndTrill()).rows();
    assertEquals(
        (1 + 0.98 * 0.150) * rows.get(0).latencyNs(),
        rows.get(0).percentileNs(Percentile.P99),
        1e-3);
    assertNull(rows.get(1).percentileNs(Percentile.P99));
  }

  @Test
  void candidateWithFewTrialsIsWarnedOf() {
    Measurement trial = Runs.trial(Runs.frill("FRILL"), 1, Samples.of(5), Warning.SCREEN_OFF);
    assertEquals(
        List.of(Warning.SCREEN_OFF, Warning.FEW_TRIALS),
        analysis(List.of(trial, trial)).rows().get(0).warnings());
  }

  @Test
  void otherSettingsHaveARowAndAReferenceOfTheirOwn() {
    List<Measurement> trials = new ArrayList<>(Runs.frillAndTrill().measurements());
    Settings two = new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);
    trials.add(
        new TrialBuilder(Runs.frill("FRILL"), 1, Samples.of(4_000_000)).settings(two).build());
    List<TableRow> rows = analysis(trials, "TRILL", "FRILL").rows();
    assertEquals(
        List.of("TRILL", "FRILL", "FRILL"), rows.stream().map(TableRow::candidate).toList());
    assertEquals(two, rows.get(2).settings());
    assertNull(rows.get(2).relative());
  }

  @Test
  void candidateMissingInThePlanIsTheLastRow() {
    List<TableRow> rows = analysis(Runs.frillAndTrill().measurements(), "TRILL").rows();
    assertEquals(List.of("TRILL", "FRILL"), rows.stream().map(TableRow::candidate).toList());
  }

  /** FRILL keeps its pace; the teacher doubles its own, and so does the anchor, more slowly. */
  @Test
  void driftIsThatOfTheAnchorElseOfTheTeacherElseOfAll() {
    Candidate anchor = Runs.stranger("anchor");
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      trials.add(steady(Runs.frill("FRILL"), round, 1_000_000));
    }
    assertNull(analysis(trials).drift());
    for (int round = 1; round <= 5; round++) {
      trials.add(steady(Runs.trill(), round, Math.round(1e6 * Math.pow(2, (round - 1) / 4.0))));
    }
    assertEquals(1, analysis(trials).drift().change(), 1e-4);
    for (int round = 1; round <= 5; round++) {
      trials.add(steady(anchor, round, 1_000_000));
      trials.add(steady(anchor, round, Math.round(1e6 * Math.pow(2, (round - 1) / 4.0))));
    }
    Analysis anchored = analysis(Target.Kind.HOST, "anchor", trials, "anchor");
    assertEquals(Math.sqrt(2) - 1, anchored.drift().change(), 1e-4);
    anchored
        .rows()
        .forEach(row -> assertEquals(List.of(Warning.DRIFTED), row.warnings(), row.candidate()));
  }

  private static Measurement steady(Candidate candidate, int round, long ns) {
    return Runs.trial(candidate, round, Runs.around(ns, 51));
  }

  @Test
  void sortedSamplesHaveNoFiguresOfOrder() {
    List<Measurement> trials = List.of(steady(Runs.frill("FRILL"), 1, 1_000_000));
    TableRow ordered = analysis(trials).rows().get(0);
    TableRow row = analysis(Target.Kind.HOST_JMH, null, trials).rows().get(0);
    assertEquals(ordered.latencyNs(), row.latencyNs());
    assertEquals(ordered.percentileNs(Percentile.P90), row.percentileNs(Percentile.P90));
    assertEquals(1, ordered.checks().classified());
    assertEquals(0, row.checks().classified());
    assertEquals(0, row.checks().effective());
    assertNull(row.changeInTrial());
    assertNull(row.percentileInterval(Percentile.P90));
  }
}

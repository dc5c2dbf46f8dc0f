package org.frillbench.results.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.TwoRuns;
import org.frillbench.results.document.Format;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.Test;

/** What a table says of candidates beside their reference. */
final class RelativeNotesTest {

  /** Three rounds of two candidates whose log ratios are {@code logs}. */
  private static Analysis run(double... logs) {
    double[] medians = new double[logs.length];
    double[] references = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      references[i] = 1e6 * (i + 1);
      medians[i] = references[i] * Math.exp(logs[i]);
    }
    return Analysis.of(
        new TwoRuns(1)
            .with(Runs.stranger("old"), Runs.SETTINGS, references)
            .with(Runs.stranger("new"), Runs.SETTINGS, medians)
            .file("r"));
  }

  private static String sentence(Analysis run) {
    List<String> sentences = RelativeNotes.sentences(run.rows(), "");
    assertEquals(1, sentences.size(), sentences.toString());
    return sentences.get(0);
  }

  /** Log ratios 0.55, 0.56, 0.57: mean 0.56, standard error 0.01 / √3, t(0.975, 2) = 4.302653. */
  @Test
  void slowerCandidateIsAMultipleOfTheReferenceWithItsInterval() {
    assertEquals(
        "new is 1.75 times slower than old (1.71 to 1.79).", sentence(run(0.55, 0.56, 0.57)));
  }

  @Test
  void fasterCandidateIsAMultipleTheOtherWayRound() {
    assertEquals(
        "new is 1.75 times faster than old (1.71 to 1.79).", sentence(run(-0.55, -0.56, -0.57)));
    assertEquals(
        "old is 1.75 times slower than new (1.71 to 1.79).",
        sentence(run(-0.55, -0.56, -0.57).beside("new")));
  }

  /** Log ratios 0.04, 0.05, 0.06 with the same error: 2.55 to 7.77 %. */
  @Test
  void smallDifferenceIsAPercentage() {
    assertEquals(
        "new is 5.13 % slower than old (2.55 to 7.77 %).", sentence(run(0.04, 0.05, 0.06)));
  }

  @Test
  void intervalThatCoversOneIsSaidPlainly() {
    assertEquals(
        "new and old cannot be told apart: the ratio is 1.11 (0.862 to 1.42).",
        sentence(run(0, 0.1, 0.2)));
  }

  @Test
  void oneRoundHasARatioWithoutInterval() {
    assertEquals(
        "new is 1.75 times slower than old (no interval from under 3 rounds).",
        sentence(run(0.56)));
    String text = text(run(0.56));
    assertTrue(text.contains("relative"), text);
    assertFalse(text.contains("relative interval"), text);
    assertFalse(text.contains("Student's t on"), text);
  }

  @Test
  void eachSettingHasASentence() {
    Settings two = new Settings(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 2, null, Launch.APP);
    Analysis run =
        Analysis.of(
            new TwoRuns(1)
                .with(Runs.stranger("old"), Runs.SETTINGS, 1e6, 1e6, 1e6)
                .with(Runs.stranger("new"), Runs.SETTINGS, 2e6, 2e6, 2e6)
                .with(Runs.stranger("old"), two, 1e6, 1e6, 1e6)
                .with(Runs.stranger("new"), two, 3e6, 3e6, 3e6)
                .file("r"));
    assertEquals(
        List.of(
            "new is 2.00 times slower than old (2.00 to 2.00), 1 thread.",
            "new is 3.00 times slower than old (3.00 to 3.00), 2 threads."),
        RelativeNotes.sentences(run.rows(), ""));
  }

  @Test
  void moreThanTwoCandidatesHaveTheColumnAlone() {
    Analysis run =
        Analysis.of(
            new TwoRuns(1)
                .with(Runs.stranger("a"), Runs.SETTINGS, 1e6, 1e6, 1e6)
                .with(Runs.stranger("b"), Runs.SETTINGS, 2e6, 2e6, 2e6)
                .with(Runs.stranger("c"), Runs.SETTINGS, 3e6, 3e6, 3e6)
                .file("r"));
    assertEquals(List.of(), RelativeNotes.sentences(run.rows(), ""));
    String text = text(run.beside("b"));
    assertTrue(text.contains("relative: latency over that of b, "), text);
    assertTrue(
        text.lines().anyMatch(line -> line.matches("a .* 0\\.500× +0\\.500 to 0\\.500")), text);
  }

  private static String text(Analysis run) {
    return Format.TEXT.render(TableDocument.of(LatencyTable.of(run, Set.of())));
  }
}

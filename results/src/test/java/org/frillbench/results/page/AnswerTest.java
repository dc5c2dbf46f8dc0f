package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.Test;

final class AnswerTest {

  private static Settings settings(int threads) {
    return new Settings(Engine.TFLITE, null, Kernels.XNNPACK, threads, null, Launch.APP);
  }

  private static Measurement trial(int threads, long ns) {
    return new TrialBuilder(Runs.frill("FRILL"), 1, Runs.around(ns, 100))
        .settings(settings(threads).on("2.17.0"))
        .build();
  }

  /** A candidate with 1 thread and, faster, with 2. */
  static RunFile underTwoSettings() {
    return new RunBuilder("FRILL")
        .settings(List.of(settings(1), settings(2)))
        .trials(List.of(trial(2, 1_000_000), trial(1, 2_000_000)))
        .file();
  }

  @Test
  void candidateUnderSeveralSettingsIsNamedWithThem() {
    Analysis run = Analysis.of(underTwoSettings());
    assertEquals(
        "The fastest of 2: FRILL (2 threads), 1.00 ms. Too few rounds to say which others differ"
            + " from it.",
        Answer.of(run.rows(), new Noise(null)));
  }
}

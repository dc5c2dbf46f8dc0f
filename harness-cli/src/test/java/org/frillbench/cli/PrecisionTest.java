package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.PlannedTrials;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.record.RunFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A precision from the words typed to the plan in the file. */
@Tag("slow")
final class PrecisionTest {

  /** Medians of few iterations would be so noisy that a gate plans minutes of trials. */
  private static final List<String> SHORT =
      List.of("--target=host", "--warm-up=2", "--iterations=100", "--min-time=0s");

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
  }

  private Cli.Ended run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(1, SHORT);
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  @Test
  void planIsAnnouncedAndRecordedAndFollowed() throws Exception {
    Cli.Ended ended =
        run("push-and-run", "--precision=90%", "--budget=5m", "--output=run.json", "tiny.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("frill-bench: planned from 8 rounds: "), ended.err());
    assertTrue(ended.err().contains("tiny, xnnpack, 1 thread: "), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(
        List.of(3, 8), run.precisionPlans().stream().map(PrecisionPlan::afterRound).toList());
    PlannedTrials planned = run.precisionPlans().get(1).latencies().get(0);
    assertEquals(planned.lastRound(), run.measurements().size());
    for (Measurement trial : run.measurements()) {
      if (trial.round() > 8) {
        assertEquals(planned.iterations(), trial.samplesNs().size());
      }
    }
  }

  @Test
  void spentBudgetEndsARunAfterItsFirstRounds() throws Exception {
    Cli.Ended ended =
        run("push-and-run", "--precision=1%", "--budget=1ms", "--output=run.json", "tiny.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("planned from 8 rounds: no further trials; "), ended.err());
    assertEquals(8, RunFiles.read(folder.resolve("run.json")).measurements().size());
  }

  /** A side's own estimates would differ in all their digits. */
  @Test
  void bothSidesOfAGateHaveThePlanOfTheirRatio() throws Exception {
    Cli.Ended ended =
        run(
            "gate",
            "--precision=90%",
            "--budget=1ms",
            "--base=threads=1",
            "--new=threads=1",
            "--accept=NOT-SETTLED",
            "--output=gate.json",
            "tiny.tflite");
    RunFile run = RunFiles.read(folder.resolve("gate.json"));
    assertEquals(16, run.measurements().size(), ended.err());
    for (PrecisionPlan plan : run.precisionPlans()) {
      List<PlannedTrials> sides = plan.latencies();
      assertEquals(2, sides.size(), ended.err());
      assertEquals(8, sides.get(0).lastRound());
      assertEquals(8, sides.get(1).lastRound());
      assertEquals(sides.get(0).iterations(), sides.get(1).iterations());
      assertEquals(sides.get(0).within(), sides.get(1).within());
      assertEquals(sides.get(0).fixedNs(), sides.get(1).fixedNs());
    }
  }
}

package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class HostOutputsTest {

  @TempDir private Path folder;

  private Path student;

  @BeforeEach
  void write() throws Exception {
    student = folder.resolve("student.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, student);
  }

  private TrialJob job(String id, Path model) throws Exception {
    TrialRequest request =
        new TrialRequest(
                id,
                new TrialRequest.StoredFile(model.toString(), "0".repeat(64), Files.size(model)),
                null,
                new EngineSettings(Engine.TFLITE, Kernels.BUILTIN, 1),
                WarmupRule.CONVERGENCE,
                TimingRule.DEFAULT,
                1)
            .with(new OutputsRequest(null))
            .untimed();
    return new TrialJob(
        request,
        new Settings(Engine.TFLITE, null, Kernels.BUILTIN, 1, null, Launch.PROCESS),
        Duration.ofSeconds(60),
        report -> Optional.of(folder.resolve(id)));
  }

  @Test
  void aModelThatFailsCostsItsOwnOutputsOnly() throws Exception {
    Path garbage = Files.writeString(folder.resolve("garbage.tflite"), "TFL3 garbage");
    List<TrialJob> jobs =
        List.of(job("a", student), job("b", garbage), job("c", student), job("d", student));
    List<TrialOutcome> outcomes;
    try (HostOutputs host = new HostOutputs()) {
      outcomes = host.of(jobs, () -> false);
    }
    assertEquals(4, outcomes.size());
    TrialOutcome.Missed missed = assertInstanceOf(TrialOutcome.Missed.class, outcomes.get(1));
    assertEquals(FailedTrial.Kind.MODEL_REFUSED, missed.kind());
    for (String id : List.of("a", "c", "d")) {
      assertEquals(16 * Float.BYTES, Files.size(folder.resolve(id)));
    }
    assertEquals(-1, Files.mismatch(folder.resolve("a"), folder.resolve("d")));
  }

  @Test
  void nothingIsComputedOnceItIsCancelled() throws Exception {
    try (HostOutputs host = new HostOutputs()) {
      assertTrue(host.of(List.of(job("a", student)), () -> true).isEmpty());
    }
  }
}

package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The outputs of a student's inferences, from the agent to a verified file. */
@Timeout(120)
@Tag("slow")
final class WholeOutputsTest {

  private static final int INPUT_BYTES = 96 * 64 * Float.BYTES;
  private static final int OUTPUT_BYTES = 16 * Float.BYTES;

  @TempDir private Path folder;

  private TrialFile model;
  private TrialFile input;

  @BeforeEach
  void makeFiles() throws IOException {
    Path student = folder.resolve("student.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, student);
    model = file(student, "models/student.tflite");
    input = file(Files.write(folder.resolve("zeros"), new byte[INPUT_BYTES]), "inputs/zeros");
  }

  private static TrialFile file(Path file, String place) throws IOException {
    return new TrialFile(
        file.getFileName().toString(), file, FileDigest.sha256(file), Files.size(file), place);
  }

  /** Two inferences: on the seed's numbers and on zeros. */
  private TrialJob job(TrialTarget target, Launch launch, Path outputs) {
    InputRequest zeros = new InputRequest(0, null, input.at(target.pathOf(input)), null);
    TrialRequest request =
        new TrialRequest(
                "t-1",
                model.at(target.pathOf(model)),
                null,
                new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
                WarmupRule.CONVERGENCE,
                TimingRule.DEFAULT,
                1)
            .with(new OutputsRequest(List.of(List.of(zeros))))
            .untimed();
    return new TrialJob(
        request,
        new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, null, launch),
        Duration.ofSeconds(60),
        report -> Optional.ofNullable(outputs));
  }

  private Path outputs(TrialTarget target, Launch launch) throws Exception {
    Path outputs = folder.resolve(launch + ".outputs");
    TrialOutcome outcome = target.measure(job(target, launch, outputs), step -> {});
    TrialOutcome.Measured measured = assertInstanceOf(TrialOutcome.Measured.class, outcome);
    assertEquals(2, measured.report().outputs.inferences.size());
    assertNull(measured.report().samplesNs);
    return outputs;
  }

  @Test
  void hostAppAndShellGiveTheSameOutputsOfEveryInput() throws Exception {
    byte[] expected;
    try (OpenTarget host = OpenTarget.host()) {
      expected = Files.readAllBytes(outputs(host.target(), Launch.PROCESS));
    }
    assertEquals(2 * OUTPUT_BYTES, expected.length);
    try (OpenTarget device = virtualDevice()) {
      TrialTarget target = device.target();
      assertTrue(target.deliver(model).isEmpty());
      assertTrue(target.deliver(input).isEmpty());
      for (TrialFile own : target.ownFiles(Launch.SHELL)) {
        assertTrue(target.deliver(own).isEmpty());
      }
      assertArrayEquals(expected, Files.readAllBytes(outputs(target, Launch.APP)));
      assertArrayEquals(expected, Files.readAllBytes(outputs(target, Launch.SHELL)));
    }
  }

  private static OpenTarget virtualDevice() {
    return OpenTarget.device(
        DeviceSelector.only(),
        DeviceProvider.virtual(),
        /* asApp= */ true,
        new OpenTarget.WaitLimits(Duration.ofSeconds(10), Duration.ofSeconds(10)),
        () -> false,
        limit -> limit,
        notice -> {});
  }

  @Test
  void outputsThatNobodyNeedsStayWhereTheyAre() throws Exception {
    try (OpenTarget host = OpenTarget.host()) {
      TrialOutcome outcome =
          host.target().measure(job(host.target(), Launch.PROCESS, null), step -> {});
      assertInstanceOf(TrialOutcome.Measured.class, outcome);
    }
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  /** What {@link OutputsReader} says of an agent's true report and another file. */
  private String refusal(byte[] given) throws Exception {
    try (OpenTarget host = OpenTarget.host()) {
      Path outputs = folder.resolve("outputs");
      TrialJob job = job(host.target(), Launch.PROCESS, outputs);
      TrialOutcome outcome = host.target().measure(job, step -> {});
      TrialOutcome taken =
          OutputsReader.<IOException>take(
              outcome,
              job,
              (place, bytes) -> {
                Files.write(place, given);
                return Optional.empty();
              });
      TrialOutcome.Missed missed = assertInstanceOf(TrialOutcome.Missed.class, taken);
      assertEquals(FailedTrial.Kind.REPORT, missed.kind());
      return missed.message();
    }
  }

  @Test
  void aFileOfAnotherSizeIsRefused() throws Exception {
    assertEquals("the agent's outputs have 3 bytes, its report says 128", refusal(new byte[3]));
  }

  @Test
  void aFileWithOtherBytesIsRefusedByItsOutputsName() throws Exception {
    assertEquals(
        "output distilled_output has another digest than the agent's report says",
        refusal(new byte[2 * OUTPUT_BYTES]));
  }

  @Test
  void aFileThatCannotBeHadIsRefusedWithTheDevicesReason() throws Exception {
    try (OpenTarget host = OpenTarget.host()) {
      TrialJob job = job(host.target(), Launch.PROCESS, folder.resolve("outputs"));
      TrialOutcome outcome = host.target().measure(job, step -> {});
      TrialOutcome taken =
          OutputsReader.<IOException>take(outcome, job, (place, bytes) -> Optional.of("gone"));
      TrialOutcome.Missed missed = assertInstanceOf(TrialOutcome.Missed.class, taken);
      assertEquals("the agent left no outputs: gone", missed.message());
    }
  }
}

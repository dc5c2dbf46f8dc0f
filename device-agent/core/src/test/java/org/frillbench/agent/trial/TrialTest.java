package org.frillbench.agent.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialTest {

  @TempDir Path folder;

  private final FakeModel fake = new FakeModel();
  private final List<String> steps = new ArrayList<>();
  private List<String> stepsBeforeMemory;
  private File model;
  private long scheduled;

  @BeforeEach
  void writeModel() throws IOException {
    model = Files.writeString(folder.resolve("m"), "TFL3").toFile();
  }

  private static TrialRequest request(long bytes) {
    return new TrialRequest(
        "t-1",
        new TrialRequest.StoredFile("/device/m", "ab", bytes),
        null,
        new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
        WarmupRule.CONVERGENCE.fixed(3),
        TimingRule.DEFAULT,
        1);
  }

  private TrialReport run(TrialRequest request, File file) {
    DeviceProbe probe =
        new DeviceProbe() {
          @Override
          public DeviceState state() {
            fake.events.add("state");
            return DeviceState.reading(null, null, null, null, null, null);
          }

          @Override
          public DeviceState reading() {
            fake.events.add("reading");
            return DeviceState.reading(List.of(1_000_000L), 40.5, 1, 0.8, null, null);
          }

          @Override
          public MemoryUse memory() {
            fake.events.add("memory");
            stepsBeforeMemory = List.copyOf(steps);
            return new MemoryUse(1L, 2L, null, null, null);
          }

          @Override
          public Scheduling scheduling() {
            fake.events.add("scheduling");
            scheduled += 10;
            return new Scheduling(scheduled, 2 * scheduled, null, 5L);
          }
        };
    return new Trial(fake, probe, fake, steps::add).run(request, path -> file, outputs());
  }

  private File outputs() {
    return folder.resolve("report.json.outputs").toFile();
  }

  @Test
  void aTrialRunsFromLoadToDigest() throws WireException {
    TrialReport report = run(request(4), model);
    assertNull(report.failure);
    assertEquals(50, report.samplesNs.length);
    assertEquals(FakeModel.STEP_NS, report.phases.firstNs);
    assertEquals(3, report.warmup.iterations);
    assertEquals(List.of("load", "warm-up", "time", "report"), steps);
    assertEquals(List.of("state", "load", "allocate", "fill", "invoke"), fake.events.subList(0, 5));
    assertEquals(
        List.of("invoke", "scheduling", "state", "memory", "reset", "invoke", "read", "close"),
        fake.events.subList(fake.events.size() - 8, fake.events.size()));
    assertEquals(1, report.output.summary.elements);
    Wire.report(Wire.bytes(report));
  }

  @Test
  void aSustainedRunReportsEachWindowWhenItEnds() throws WireException {
    TrialReport report = run(request(4).sustained(new SustainRule(3_000_000_000L, 0)), model);
    assertNull(report.failure);
    assertNull(report.samplesNs);
    assertNull(report.warmup);
    assertEquals(3, report.windows.size());
    assertEquals(10, report.windows.get(0).latency.inferences);
    assertEquals(0.8, report.windows.get(2).state.thermalHeadroom);
    assertEquals(3, Collections.frequency(fake.events, "reading"));
    assertEquals(List.of("load", "time"), steps.subList(0, 2));
    assertEquals(List.of("report"), steps.subList(5, steps.size()));
    List<String> windows = steps.subList(2, 5);
    for (int i = 0; i < windows.size(); i++) {
      String line = windows.get(i).substring(TrialListener.WINDOW.length());
      assertEquals(i * 1_000_000_000L, Wire.window(line).latency.startNs);
    }
    Wire.report(Wire.bytes(report));
  }

  @Test
  void withoutARequestForWholeOutputsNoneAreWritten() {
    assertNull(run(request(4), model).outputs);
    assertFalse(outputs().exists());
  }

  @Test
  void wholeOutputsAreWrittenWhenAllElseIsMeasured() throws Exception {
    fake.notesTheClock = true;
    TrialReport report = run(request(4).with(new OutputsRequest(null)), model);
    WholeOutputs.Output output = report.outputs.inferences.get(0).get(0);
    assertEquals("out FLOAT32 [1] 4", describe(output));
    assertEquals(report.output.digest, output.sha256);
    assertEquals(4, outputs().length());
    int memory = fake.events.indexOf("memory");
    assertEquals(
        List.of("memory", "reset", "invoke", "read", "read", "close"),
        fake.events.subList(memory, fake.events.size()));
    assertTrue(fake.events.lastIndexOf("clock") < memory);
    Wire.report(Wire.bytes(report));
  }

  private static String describe(WholeOutputs.Output output) {
    return output.name + " " + output.type + " " + output.shape + " " + output.bytes;
  }

  @Test
  void furtherInferencesRunOnTheirOwnInputsFromTheFirstState() throws Exception {
    OutputsRequest three =
        new OutputsRequest(List.of(List.of(), List.of(new InputRequest(0, null, null, null))));
    TrialReport report = run(request(4).with(three).untimed(), model);
    assertEquals(3, report.outputs.inferences.size());
    assertEquals(12, outputs().length());
    assertEquals(12, report.outputs.bytes());
    List<String> once = List.of("fill", "reset", "invoke", "read");
    int end = fake.events.indexOf("close");
    assertEquals(once, fake.events.subList(end - 8, end - 4));
    assertEquals(once, fake.events.subList(end - 4, end));
    Wire.report(Wire.bytes(report));
  }

  @Test
  void outputsAloneAreThoseOfTheFirstInference() throws Exception {
    TrialReport report = run(request(4).with(new OutputsRequest(null)).untimed(), model);
    assertEquals(
        List.of("load", "allocate", "fill", "invoke", "read", "read", "close"), fake.events);
    assertEquals(report.output.digest, report.outputs.inferences.get(0).get(0).sha256);
    assertNull(report.samplesNs);
    assertNull(report.warmup);
    assertEquals(List.of("load", "report"), steps);
    Wire.report(Wire.bytes(report));
  }

  @Test
  void outputsThatAreTooLargeOrCannotBeComputedCostNoSample() {
    fake.outputBytes = (int) (OutputsRequest.MOST_BYTES + 4);
    TrialReport large = run(request(4).with(new OutputsRequest(null)), model);
    assertEquals("the outputs are larger than the 67108864 bytes allowed", large.outputs.refused);
    assertEquals(50, large.samplesNs.length);
    assertFalse(outputs().exists());
    fake.outputBytes = 4;
    InputRequest second = new InputRequest(1, null, null, null);
    TrialReport other = run(request(4).with(new OutputsRequest(List.of(List.of(second)))), model);
    assertEquals("the model has 1 inputs, the request names input 1", other.outputs.refused);
    assertFalse(outputs().exists());
  }

  @Test
  void memoryIsReadBeforeTheReportBeginsBesideWhichAnotherProcessMayStart() {
    assertNull(run(request(4), model).failure);
    assertEquals(List.of("load", "warm-up", "time"), stepsBeforeMemory);
  }

  @Test
  void schedulingIsCountedRightBeforeAndRightAfterTheSeries() {
    fake.notesTheClock = true;
    TrialReport report = run(request(4), model);
    assertEquals(10L, report.scheduling.ranNs);
    assertEquals(20L, report.scheduling.waitedNs);
    assertNull(report.scheduling.involuntarySwitches);
    assertEquals(0L, report.scheduling.majorFaults);
    int start = fake.events.indexOf("scheduling");
    int end = fake.events.lastIndexOf("scheduling");
    assertEquals(1 + 3 * 50, end - start - 1);
    assertEquals(List.of("clock", "clock", "invoke"), fake.events.subList(start + 1, start + 4));
    assertEquals(List.of("invoke", "clock"), fake.events.subList(end - 2, end));
  }

  @Test
  void noProbeIsReadBetweenTheFirstAndTheLastReadingOfTheClock() {
    fake.notesTheClock = true;
    run(request(4), model);
    List<String> events = fake.events;
    int first = events.indexOf("clock");
    int last = events.lastIndexOf("clock");
    assertTrue(first >= 0 && last > first + 100);
    List<String> between = events.subList(first, last + 1);
    assertFalse(between.contains("state"));
    assertFalse(between.contains("memory"));
    assertEquals(1, Collections.frequency(between, "scheduling"));
    assertEquals(List.of("state"), events.subList(0, first));
    assertTrue(events.subList(last + 1, events.size()).containsAll(List.of("state", "memory")));
  }

  @Test
  void onlyAnInferenceRunsBetweenTheTwoClockReadsOfASample() {
    fake.notesTheClock = true;
    run(request(4), model);
    List<String> tail = fake.events.subList(0, fake.events.lastIndexOf("clock") + 1);
    List<String> series = tail.subList(tail.size() - 3 * 50, tail.size());
    for (int i = 0; i < series.size(); i += 3) {
      assertEquals(List.of("clock", "invoke", "clock"), series.subList(i, i + 3));
    }
  }

  @Test
  void aFailedStepIsReportedAndTheModelClosed() {
    fake.failsAt = "invoke";
    TrialReport report = run(request(4), model);
    assertEquals(Failure.Kind.INVOKE, report.failure.kind);
    assertEquals("cannot invoke", report.failure.message);
    assertNull(report.samplesNs);
    assertEquals("close", fake.events.get(fake.events.size() - 1));
  }

  @Test
  void aBugAndAnExhaustedMemoryAreReported() {
    fake.throwsAtLoad = new IllegalStateException("oops");
    assertEquals(Failure.Kind.BUG, run(request(4), model).failure.kind);
    fake.throwsAtLoad = new OutOfMemoryError();
    assertEquals(Failure.Kind.MEMORY, run(request(4), model).failure.kind);
  }

  @Test
  void aFileOfAnotherSizeOrNoneIsNotLoaded() {
    TrialReport other = run(request(5), model);
    assertEquals(Failure.Kind.MODEL_UNREADABLE, other.failure.kind);
    assertEquals("/device/m has 4 bytes, the request says 5", other.failure.message);
    TrialReport none = run(request(4), folder.resolve("none").toFile());
    assertEquals("the agent cannot read /device/m", none.failure.message);
    assertTrue(fake.events.isEmpty());
  }

  @Test
  void anotherVersionIsRefusedBeforeTheModelIsRead() throws WireException {
    TrialRequest newer = Wire.request("{\"protocol\":3}".getBytes(UTF_8));
    TrialReport report = run(newer, model);
    assertEquals(Failure.Kind.VERSION, report.failure.kind);
    assertTrue(report.failure.message.contains("version 3"), report.failure.message);
    assertTrue(report.failure.message.contains("version 2"), report.failure.message);
    assertTrue(fake.events.isEmpty());
  }
}

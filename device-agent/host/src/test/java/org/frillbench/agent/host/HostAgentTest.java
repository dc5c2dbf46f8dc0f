package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class HostAgentTest {

  @TempDir private Path folder;

  private static AgentProcess.End end(TestTrial trial) throws Exception {
    try (AgentProcess agent = trial.start()) {
      return agent.await(Duration.ofSeconds(60));
    }
  }

  private void assertFails(Failure.Kind kind, String sentence, TrialRequest asked)
      throws Exception {
    assertFails(kind, sentence, TestTrial.of(folder, asked));
  }

  private void assertFails(Failure.Kind kind, String sentence, TestTrial trial) throws Exception {
    assertEquals(0, end(trial).exitCode());
    Failure failure = trial.answer().failure;
    assertEquals(kind, failure.kind);
    assertEquals(sentence, failure.message);
  }

  @Test
  void aTruncatedModelGivesAReportedFailure() throws Exception {
    byte[] whole = TestModel.dense().bytes();
    Path cut = folder.resolve("cut.tflite");
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertFails(
        Failure.Kind.MODEL_REFUSED,
        "the file is no TensorFlow Lite model, or a damaged one:"
            + " The model is not a valid Flatbuffer buffer",
        TestTrial.asking(cut, Kernels.XNNPACK, TestTrial.SHORT));
  }

  private void assertFails(Failure.Kind kind, String sentence, TestModel model, Kernels kernels)
      throws Exception {
    Failure failure = failureOf(model, kernels);
    assertEquals(kind, failure.kind);
    assertEquals(sentence, failure.message);
  }

  private Failure failureOf(TestModel model, Kernels kernels) throws Exception {
    TestTrial trial =
        TestTrial.of(folder, TestTrial.asking(model.in(folder), kernels, TestTrial.SHORT));
    assertEquals(0, end(trial).exitCode());
    return trial.answer().failure;
  }

  @ParameterizedTest
  @EnumSource(Kernels.class)
  void theRuntimesReasonNamesAnUnknownCustomOperator(Kernels kernels) throws Exception {
    assertFails(
        Failure.Kind.ALLOCATE,
        "TensorFlow Lite cannot prepare the model's tensors: Encountered unresolved custom op:"
            + " Nonesuch. See instructions: https://www.tensorflow.org/lite/guide/ops_custom;"
            + " Node number 0 (Nonesuch) failed to prepare",
        TestModel.custom("Nonesuch"),
        kernels);
  }

  @Test
  void theRuntimesReasonNamesAnUnknownOperatorVersion() throws Exception {
    Failure failure = failureOf(TestModel.dense().ofTheFuture(), Kernels.XNNPACK);
    assertEquals(Failure.Kind.MODEL_REFUSED, failure.kind);
    assertTrue(
        failure.message.contains(
            " cannot run the model: Didn't find op for builtin opcode 'FULLY_CONNECTED'"
                + " version '9999'."),
        failure.message);
  }

  @Test
  void theRuntimesReasonNamesAnOutputThatIsNoTensor() throws Exception {
    assertFails(
        Failure.Kind.MODEL_REFUSED,
        "the model has no output, or one that is no tensor of it: Invalid tensor index 4 in"
            + " outputs. The subgraph has 4 tensors",
        TestModel.dense().withoutOutput(),
        Kernels.XNNPACK);
  }

  @Test
  void theRuntimesReasonNamesAnIndexOutOfRangeAtInference() throws Exception {
    assertFails(
        Failure.Kind.INVOKE,
        "an inference failed in TensorFlow Lite: gather index out of bounds;"
            + " Node number 0 (GATHER) failed to invoke",
        TestModel.outOfRange(),
        Kernels.XNNPACK);
  }

  @Test
  void theRuntimesReasonNamesTheNodeThatFailsToPrepare() throws Exception {
    assertFails(
        Failure.Kind.ALLOCATE,
        "TensorFlow Lite cannot prepare the model's tensors: Given shapes, [2] and [3], are not"
            + " broadcastable. Node number 0 (ADD) failed to prepare",
        TestModel.unpreparable(),
        Kernels.BUILTIN);
  }

  @Test
  void aHostileOperatorNameIsBoundedAndFreeOfControlCharactersInTheReason() throws Exception {
    String name = "\u001b[31mred\nsecond line" + "x".repeat(1000);
    Failure failure = failureOf(TestModel.custom(name), Kernels.XNNPACK);
    assertTrue(
        failure.message.contains("custom op: \\u{1B}[31mred; second linexxx"), failure.message);
    assertTrue(failure.message.endsWith("x…"), failure.message);
    assertEquals(0, failure.message.chars().filter(Character::isISOControl).count());
    assertTrue(failure.message.length() < 500, failure.message);
  }

  @Test
  void aMissingModelIsNamed() throws Exception {
    assertFails(
        Failure.Kind.MODEL_UNREADABLE,
        "the agent cannot read /none.tflite",
        TestTrial.asking("/none.tflite", 1, Kernels.XNNPACK, TestTrial.SHORT));
  }

  @Test
  void aModelOfAnotherSizeIsRefused() throws Exception {
    Path model = Files.write(folder.resolve("m.tflite"), new byte[10]);
    assertFails(
        Failure.Kind.MODEL_UNREADABLE,
        model + " has 10 bytes, the request says 11",
        TestTrial.asking(model.toString(), 11, Kernels.XNNPACK, TestTrial.SHORT));
  }

  @Test
  void aRequestForUnknownKernelsFailsWithTheChoices() throws Exception {
    TestTrial trial =
        TestTrial.of(
            folder,
            TestTrial.asking(TestModel.dense().in(folder), Kernels.XNNPACK, TestTrial.SHORT));
    String asked = Files.readString(trial.request);
    Files.writeString(trial.request, asked.replace("xnnpack", "gpu"));
    assertFails(
        Failure.Kind.REQUEST,
        "the request asks for no kernels of this agent's: [xnnpack, builtin]",
        trial);
  }

  @Test
  void aFileFillsTheInput() throws Exception {
    Path root = Files.createDirectories(folder.resolve("device"));
    Path model = TestModel.dense().in(root);
    // 1, 2 and 3 as float32, lowest byte first, and their digest by coreutils' sha256sum.
    byte[] numbers = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40};
    Files.write(root.resolve("x.f32"), numbers);
    TrialReport report = withInput(root, model, "/x.f32");
    assertNull(report.failure);
    // W x + b by hand: 1 + 4 + 9 + 0.5 and 4 + 10 + 18 - 0.5.
    assertEquals(14.5, report.output.summary.minimum);
    assertEquals(31.5, report.output.summary.maximum);
    assertEquals(
        "a path of the request leads out of the device: /../x.f32",
        withInput(root, model, "/../x.f32").failure.message);
  }

  private TrialReport withInput(Path root, Path model, String input) throws Exception {
    TrialRequest asked =
        TestTrial.asking(
            "/" + model.getFileName(),
            Files.size(model),
            new InputRequest(
                0,
                null,
                new TrialRequest.StoredFile(
                    input, "8e628779e6a74ee0b36991c10158f63cafec7d340ad4e075592502c8708524dd", 12),
                null),
            Kernels.XNNPACK,
            TestTrial.SHORT);
    TestTrial trial = TestTrial.of(folder, root, asked);
    assertEquals(0, end(trial).exitCode());
    return trial.answer();
  }

  @Test
  void absolutePathsAreResolvedBeneathTheRoot() throws Exception {
    Path root = Files.createDirectories(folder.resolve("device"));
    Path model = TestModel.dense().in(Files.createDirectories(root.resolve("data")));
    TrialRequest asked =
        TestTrial.asking(
            "/data/" + model.getFileName(), Files.size(model), Kernels.XNNPACK, TestTrial.SHORT);
    TestTrial trial = TestTrial.of(folder, root, asked);
    assertEquals(0, end(trial).exitCode());
    assertNull(trial.answer().failure);
  }

  @Test
  void aMalformedRequestEndsWithoutAReport() throws Exception {
    TestTrial trial = trialOnDense();
    Files.writeString(trial.request, "{]");
    AgentProcess.End end = end(trial);
    assertEquals(2, end.exitCode());
    assertEquals("the request is no valid JSON of version 2", end.errors());
    assertFalse(Files.exists(trial.report));
  }

  @Test
  void aMissingRequestIsReportedInOneSentence() throws Exception {
    TestTrial trial = trialOnDense();
    Files.delete(trial.request);
    AgentProcess.End end = end(trial);
    assertEquals(7, end.exitCode());
    assertTrue(end.errors().startsWith("cannot read the request or write the report"));
    assertEquals(1, end.errors().lines().count());
  }

  private TestTrial trialOnDense() throws IOException {
    Path model = TestModel.dense().in(folder);
    return TestTrial.of(folder, TestTrial.asking(model, Kernels.XNNPACK, TestTrial.SHORT));
  }

  @Test
  void processesThatUnpackTheRuntimeAtTheSameTimeSucceed() throws Exception {
    TestTrial trial = trialOnDense();
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      children.add(withCache(trial, folder.resolve("report-" + i)));
    }
    for (Process child : children) {
      assertEquals(0, child.waitFor());
    }
    for (int i = 0; i < 3; i++) {
      assertTrue(Files.size(folder.resolve("report-" + i)) > 0);
    }
  }

  /** As on a file system that is mounted noexec. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void libraryThatDoesNotLoadIsNamedWithTheReason() throws Exception {
    TestTrial trial = trialOnDense();
    assertEquals(0, withCache(trial, trial.report).waitFor());
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file :
          files.filter(each -> each.toString().endsWith("tensorflowlite.so")).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
      }
    }
    withCache(trial, trial.report).waitFor();
    String message = trial.answer().failure.message;
    assertTrue(message.startsWith("TensorFlow Lite does not load on this machine: /"), message);
    assertTrue(message.endsWith("/libjnitensorflowlite.so: invalid ELF header"), message);
  }

  private Process withCache(TestTrial trial, Path report) throws IOException {
    List<String> command =
        ChildJvm.command(
            folder.resolve("crash"),
            HostAgent.class,
            "/",
            trial.request.toString(),
            report.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Path cache = folder.resolve("cache");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dorg.bytedeco.javacpp.cachedir=" + cache);
    Process child = builder.start();
    child.getOutputStream().write(ParentWatch.BEGIN);
    child.getOutputStream().flush();
    return child;
  }
}

package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.frillbench.agent.host.JavaApi;
import org.frillbench.agent.host.TestModel;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.Trial;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.lite.TensorFlowLite;
import org.tensorflow.lite.schema.TensorType;

final class TfliteEngineTest {

  @TempDir private Path folder;

  private final InferenceEngine phone = new TfliteEngine(JavaApi::load);

  @BeforeAll
  static void needsTheJavaApi() {
    assumeTrue(JavaApi.isBuildable());
  }

  private LoadedModel load(TestModel model, Kernels kernels) throws Exception {
    return phone.load(model.in(folder).toFile(), new EngineSettings(Engine.TFLITE, kernels, 2));
  }

  private TrialReport trial(InferenceEngine engine, Path model) {
    return trial(engine, model, null);
  }

  private TrialReport trial(InferenceEngine engine, Path model, TrialRequest.StoredFile input) {
    return trial(engine, request(model, input));
  }

  private static TrialRequest request(Path model, TrialRequest.StoredFile input) {
    return new TrialRequest(
        "t-1",
        new TrialRequest.StoredFile(model.toString(), "ab", model.toFile().length()),
        input == null ? null : List.of(new InputRequest(0, null, input, null)),
        new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
        WarmupRule.CONVERGENCE.fixed(2),
        new TimingRule(3, 1, 1_000_000_000L),
        7);
  }

  private TrialReport trial(InferenceEngine engine, TrialRequest request) {
    return new Trial(engine, new LinuxProbe(folder.toFile()), Ticker.system(), step -> {})
        .run(request, File::new, outputs());
  }

  private File outputs() {
    return folder.resolve("t-1.report.json.outputs").toFile();
  }

  @Test
  void wholeOutputsOfSeveralInputsAreTheHosts() throws Exception {
    TrialRequest.StoredFile pushed = pushed(1, 10, 100);
    TrialRequest request =
        request(TestModel.dense().in(folder), null)
            .with(
                new OutputsRequest(
                    List.of(List.of(new InputRequest(0, null, pushed, null)), List.of())))
            .untimed();
    TrialReport report = trial(phone, request);
    byte[] here = Files.readAllBytes(outputs().toPath());
    trial(new org.frillbench.agent.host.TfliteEngine(), request);
    assertArrayEquals(Files.readAllBytes(outputs().toPath()), here);
    ByteBuffer second = ByteBuffer.wrap(here, 8, 8).order(ByteOrder.nativeOrder());
    assertEquals(321.5f, second.getFloat());
    assertEquals(653.5f, second.getFloat());
    List<WholeOutputs.Output> outputs = report.outputs.inferences.get(1);
    assertEquals(List.of(1, 2), outputs.get(0).shape);
    assertEquals(HexDigest.sha256(Arrays.copyOfRange(here, 8, 16)), outputs.get(0).sha256);
    assertEquals(outputs(report, 0), outputs(report, 2));
  }

  private static String outputs(TrialReport report, int inference) {
    return report.outputs.inferences.get(inference).get(0).sha256;
  }

  private void assertSameOutputsAsOnTheHost(TestModel model) throws Exception {
    Path file = model.in(folder);
    TrialReport here = trial(phone, file);
    TrialReport host = trial(new org.frillbench.agent.host.TfliteEngine(), file);
    assertEquals(host.output.digest, here.output.digest);
    assertEquals(3, here.samplesNs.length);
    assertEquals(host.used.nodes, here.used.nodes);
    assertNull(here.phases.allocateNs);
    assertNotNull(host.phases.allocateNs);
  }

  @Test
  void floatsIntegersSeveralInputsInt8AndDynamicShapesGiveTheHostsOutputs() throws Exception {
    assertSameOutputsAsOnTheHost(TestModel.dense());
    assertSameOutputsAsOnTheHost(TestModel.doubled(TensorType.INT32));
    assertSameOutputsAsOnTheHost(TestModel.doubled(TensorType.INT64));
    assertSameOutputsAsOnTheHost(TestModel.int8Sum());
    assertSameOutputsAsOnTheHost(TestModel.dynamicSum());
    assertSameOutputsAsOnTheHost(TestModel.inTwoParts());
  }

  @Test
  void aPushedInputIsWhatIsComputedWith() throws Exception {
    TrialReport report = trial(phone, TestModel.dense().in(folder), pushed(1, 10, 100));
    assertEquals(321.5, report.output.summary.minimum);
    assertEquals(653.5, report.output.summary.maximum);
  }

  private TrialRequest.StoredFile pushed(float... numbers) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    Path file = Files.write(folder.resolve("input.f32"), bytes.array());
    return new TrialRequest.StoredFile(
        file.toString(), HexDigest.sha256(bytes.array()), bytes.capacity());
  }

  @Test
  void everyInputKeepsItsValuesUntilItIsFilledAnew() throws Exception {
    try (LoadedModel model = load(TestModel.dynamicSum(), Kernels.BUILTIN)) {
      model.allocate();
      fill(model, 0, 1, 2, 3);
      fill(model, 1, 10, 20, 30);
      model.invoke();
      assertEquals(11, model.read(0).getFloat());
      model.invoke();
      assertEquals(11, model.read(0).getFloat());
      fill(model, 1, 100, 200, 300);
      model.invoke();
      assertEquals(101, model.read(0).getFloat());
    }
  }

  @ParameterizedTest
  @EnumSource(Kernels.class)
  void aResizedInputIsRunAtItsNewShape(Kernels kernels) throws Exception {
    try (LoadedModel model = load(TestModel.dense(), kernels)) {
      model.resize(0, 2, 3);
      model.allocate();
      assertEquals("[x FLOAT32[2, 3]]", model.inputs().toString());
      fill(model, 0, 1, 10, 100, 0, 0, 0);
      model.invoke();
      ByteBuffer out = model.read(0);
      float[] values = {out.getFloat(), out.getFloat(), out.getFloat(), out.getFloat()};
      assertArrayEquals(new float[] {321.5f, 653.5f, 0.5f, -0.5f}, values);
    }
  }

  private static void fill(LoadedModel model, int index, float... values) throws EngineException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
    bytes.asFloatBuffer().put(values);
    model.input(index).put(bytes);
  }

  private EngineUsed used(TestModel model, Kernels kernels) throws Exception {
    try (LoadedModel loaded = load(model, kernels)) {
      loaded.allocate();
      return loaded.used();
    }
  }

  private static EngineUsed used(Kernels kernels, int nodes, Integer delegated, Integer parts) {
    // This machine's runtime, whatever the version of the classes above it.
    String version = TensorFlowLite.runtimeVersion();
    return new EngineUsed(Engine.TFLITE, version, kernels, 2, nodes, delegated, parts);
  }

  @Test
  void kernelsAndNodesAreReportedAsFarAsThePlanTells() throws Exception {
    assertEquals(used(Kernels.XNNPACK, 2, 2, 1), used(TestModel.quadrupled(), Kernels.XNNPACK));
    assertEquals(
        used(Kernels.XNNPACK, 4, null, null), used(TestModel.inTwoParts(), Kernels.XNNPACK));
    assertEquals(used(Kernels.BUILTIN, 4, 0, 0), used(TestModel.inTwoParts(), Kernels.BUILTIN));
    // A plan of one node looks alike, whoever runs it.
    assertEquals(used(null, 1, null, null), used(TestModel.dense(), Kernels.XNNPACK));
    assertEquals(used(Kernels.BUILTIN, 1, 0, 0), used(TestModel.dense(), Kernels.BUILTIN));
  }

  @Test
  void tensorsShowNameTypeAndShape() throws Exception {
    try (LoadedModel model = load(TestModel.int8Sum(), Kernels.XNNPACK)) {
      model.allocate();
      assertEquals("[a INT8[2, 2], b INT8[2, 2]]", model.inputs().toString());
      assertEquals("[y INT8[2, 2]]", model.outputs().toString());
    }
  }

  @Test
  void anOperatorThatIsMissingFailsTheTrialByName() throws Exception {
    TrialReport report = trial(phone, TestModel.custom("Nonesuch").in(folder));
    assertEquals(Failure.Kind.ALLOCATE, report.failure.kind);
    assertTrue(
        report.failure.message.contains("Encountered unresolved custom op: Nonesuch."),
        report.failure.message);
    TrialReport future = trial(phone, TestModel.dense().ofTheFuture().in(folder));
    assertEquals(Failure.Kind.MODEL_REFUSED, future.failure.kind);
    assertTrue(future.failure.message.startsWith("TensorFlow Lite cannot run the model: "));
    assertFalse(future.failure.message.contains("\n"));
    assertTrue(
        future.failure.message.contains("builtin opcode 'FULLY_CONNECTED' version '9999'."),
        future.failure.message);
  }

  @Test
  void theRuntimesOwnReasonIsTheSentenceOfAPreparationAndOfAnInferenceThatFails() throws Exception {
    TrialReport gather = trial(phone, TestModel.outOfRange().in(folder));
    assertEquals(Failure.Kind.INVOKE, gather.failure.kind);
    assertTrue(
        gather.failure.message.contains(
            "gather index out of bounds; Node number 0 (GATHER) failed to invoke"),
        gather.failure.message);
    TrialReport unprepared = trial(phone, TestModel.unpreparable().in(folder));
    assertTrue(
        unprepared.failure.message.contains("; Node number 1 (TfLiteXNNPackDelegate) failed to"),
        unprepared.failure.message);
  }

  @Test
  void aLibraryThatDoesNotLoadIsTheTrialsFailure() throws Exception {
    InferenceEngine none =
        new TfliteEngine(
            () -> {
              throw new UnsatisfiedLinkError("dlopen failed:\n no such thing");
            });
    TrialReport report = trial(none, TestModel.dense().in(folder));
    assertEquals(Failure.Kind.REQUEST, report.failure.kind);
    assertEquals(
        "TensorFlow Lite does not load on this device: dlopen failed: no such thing",
        report.failure.message);
  }
}

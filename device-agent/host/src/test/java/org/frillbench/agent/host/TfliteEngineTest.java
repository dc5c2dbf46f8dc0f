package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.lite.schema.TensorType;

class TfliteEngineTest {

  @TempDir private Path folder;

  private static LoadedModel load(Path file, Kernels kernels) throws EngineException {
    return new TfliteEngine().load(file.toFile(), new EngineSettings(Engine.TFLITE, kernels, 1));
  }

  private LoadedModel allocated(TestModel model, Kernels kernels) throws Exception {
    LoadedModel loaded = load(model.in(folder), kernels);
    loaded.allocate();
    return loaded;
  }

  private static ByteBuffer floats(ByteBuffer into, float... values) {
    into.order(ByteOrder.nativeOrder());
    for (float value : values) {
      into.putFloat(value);
    }
    return into.flip();
  }

  private static float[] floats(ByteBuffer from) {
    float[] values = new float[from.remaining() / Float.BYTES];
    from.order(ByteOrder.nativeOrder()).asFloatBuffer().get(values);
    return values;
  }

  @ParameterizedTest
  @EnumSource(Kernels.class)
  void bothKernelsComputeAKnownProductAndAreReported(Kernels kernels) throws Exception {
    try (LoadedModel model = allocated(TestModel.dense(), kernels)) {
      model.input(0).put(floats(ByteBuffer.allocateDirect(12), 1, 10, 100));
      model.invoke();
      assertArrayEquals(new float[] {321.5f, 653.5f}, floats(model.read(0)));
      assertEquals(kernels, model.used().kernels);
      assertEquals(1, model.used().threads);
      assertTrue(model.used().version.startsWith("2."), model.used().version);
    }
  }

  @Test
  void xnnpackThatTakesNoNodeIsCalledBuiltin() throws Exception {
    try (LoadedModel model = allocated(TestModel.doubled(TensorType.INT32), Kernels.XNNPACK)) {
      ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
      bytes.putInt(1).putInt(2).putInt(-3).putInt(4).flip();
      model.input(0).put(bytes);
      model.invoke();
      ByteBuffer out = model.read(0);
      int[] values = {out.getInt(), out.getInt(), out.getInt(), out.getInt()};
      assertArrayEquals(new int[] {2, 4, -6, 8}, values);
      assertEquals(Kernels.BUILTIN, model.used().kernels);
    }
  }

  @Test
  void nodesOfTheModelAreCountedWithThoseThatXnnpackTook() throws Exception {
    assertEquals(List.of(1, 1, 1), nodes(TestModel.dense(), Kernels.XNNPACK));
    assertEquals(List.of(1, 0, 0), nodes(TestModel.dense(), Kernels.BUILTIN));
    assertEquals(List.of(1, 0, 0), nodes(TestModel.doubled(TensorType.INT32), Kernels.XNNPACK));
    assertEquals(List.of(2, 2, 1), nodes(TestModel.quadrupled(), Kernels.XNNPACK));
    assertEquals(List.of(4, 3, 2), nodes(TestModel.inTwoParts(), Kernels.XNNPACK));
    assertEquals(List.of(4, 0, 0), nodes(TestModel.inTwoParts(), Kernels.BUILTIN));
  }

  private List<Integer> nodes(TestModel model, Kernels kernels) throws Exception {
    try (LoadedModel allocated = allocated(model, kernels)) {
      EngineUsed used = allocated.used();
      return List.of(used.nodes, used.delegatedNodes, used.partitions);
    }
  }

  @Test
  void aResizedInputIsRunAtItsNewShape() throws Exception {
    try (LoadedModel model = load(TestModel.dense().in(folder), Kernels.XNNPACK)) {
      model.resize(0, 2, 3);
      model.allocate();
      assertEquals("[x FLOAT32[2, 3]]", model.inputs().toString());
      model.input(0).put(floats(ByteBuffer.allocateDirect(24), 1, 10, 100, 0, 0, 0));
      model.invoke();
      assertArrayEquals(new float[] {321.5f, 653.5f, 0.5f, -0.5f}, floats(model.read(0)));
    }
  }

  @Test
  void tensorsShowNameTypeAndShape() throws Exception {
    try (LoadedModel model = allocated(TestModel.dense(), Kernels.BUILTIN)) {
      assertEquals("[x FLOAT32[1, 3]]", model.inputs().toString());
      assertEquals("[y FLOAT32[1, 2]]", model.outputs().toString());
    }
  }

  @Test
  void inputsHaveTheTensorsSizeAndOtherIndicesAreRefused() throws Exception {
    try (LoadedModel model = allocated(TestModel.dense(), Kernels.XNNPACK)) {
      assertEquals(12, model.input(0).remaining());
      assertThrows(IndexOutOfBoundsException.class, () -> model.input(1));
      assertThrows(IndexOutOfBoundsException.class, () -> model.resize(-1, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> model.read(-1));
    }
  }

  @Test
  void anUnallocatedTensorIsNotWrittenTo() throws Exception {
    try (LoadedModel model = load(TestModel.dense().in(folder), Kernels.XNNPACK)) {
      EngineException refusal = assertThrows(EngineException.class, () -> model.input(0));
      assertEquals(Failure.Kind.INPUT, refusal.kind());
      assertEquals(Failure.Kind.INVOKE, assertThrows(EngineException.class, model::invoke).kind());
    }
  }

  @Test
  void everyTruncationIsRefusedByTheVerifier() throws Exception {
    byte[] whole = TestModel.dense().bytes();
    Path file = folder.resolve("cut.tflite");
    for (int length = 0; length < whole.length - 8; length += 8) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertRefused(Failure.Kind.MODEL_REFUSED, file, Kernels.XNNPACK);
    }
  }

  @Test
  void garbageAndMissingFilesAreRefused() throws Exception {
    byte[] garbage = new byte[4096];
    new java.util.Random(1).nextBytes(garbage);
    Path file = Files.write(folder.resolve("garbage.tflite"), garbage);
    assertRefused(Failure.Kind.MODEL_REFUSED, file, Kernels.XNNPACK);
    assertRefused(Failure.Kind.MODEL_REFUSED, folder.resolve("none"), Kernels.XNNPACK);
  }

  @Test
  void anOperatorVersionOfTheFutureIsRefused() throws Exception {
    Path file = TestModel.dense().ofTheFuture().in(folder);
    assertRefused(Failure.Kind.MODEL_REFUSED, file, Kernels.XNNPACK);
  }

  @Test
  void anOutputThatIsNoTensorIsRefusedBeforeXnnpackAborts() throws Exception {
    Path file = TestModel.dense().withoutOutput().in(folder);
    assertRefused(Failure.Kind.MODEL_REFUSED, file, Kernels.XNNPACK);
  }

  private static EngineException assertRefused(Failure.Kind kind, Path file, Kernels kernels) {
    EngineException refusal = assertThrows(EngineException.class, () -> load(file, kernels));
    assertEquals(kind, refusal.kind());
    return refusal;
  }
}

package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastBitInputsTest {

  private static final TensorInfo REAL = new TensorInfo("x", "FLOAT32", List.of(1, 1000));
  private static final TensorInfo INTEGER = new TensorInfo("i", "INT32", List.of(8));

  @TempDir Path folder;

  private static TrialRequest request(InputRequest... inputs) {
    return new TrialRequest(
        "t",
        new TrialRequest.StoredFile("/m.tflite", "0".repeat(64), 8),
        List.of(inputs),
        new EngineSettings(Engine.TFLITE, Kernels.BUILTIN, 1),
        WarmupRule.CONVERGENCE,
        TimingRule.DEFAULT,
        7);
  }

  private static ByteBuffer fed(List<InputRequest> inputs, int place) throws IOException {
    TrialRequest.StoredFile file = inputs.get(place).file;
    return ByteBuffer.wrap(Files.readAllBytes(Path.of(file.path))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void assertNeighbours(ByteBuffer original, ByteBuffer moved) {
    assertEquals(original.remaining(), moved.remaining());
    int up = 0;
    for (int at = 0; at < original.limit(); at += Float.BYTES) {
      float one = original.getFloat(at);
      float other = moved.getFloat(at);
      assertTrue(other == Math.nextUp(one) || other == Math.nextDown(one), one + " " + other);
      up += other > one ? 1 : 0;
    }
    int count = original.remaining() / Float.BYTES;
    assertTrue(up > count / 3 && up < count - count / 3, up + " of " + count + " went up");
  }

  @Test
  void theSeedsRealNumbersMoveToNeighboursAndItsIntegersStay() throws Exception {
    InputRequest.Range range = new InputRequest.Range(0, 9);
    TrialRequest request = request(new InputRequest(0, null, null, range));
    NoiseSource seeded = new NoiseSource(7);
    ByteBuffer integers = seeded.of(INTEGER, range);
    ByteBuffer reals = seeded.of(REAL, null);
    try (LastBitInputs inputs =
        LastBitInputs.of(request, List.of(INTEGER, REAL), 2).orElseThrow()) {
      TrialRequest moved = inputs.in(request);
      assertEquals(integers, fed(moved.inputs(), 0));
      ByteBuffer first = fed(moved.inputs(), 1);
      assertNeighbours(reals, first);
      List<InputRequest> second = moved.outputs.further().get(0);
      assertEquals(integers, fed(second, 0));
      assertNeighbours(reals, fed(second, 1));
      assertNotEquals(first, fed(second, 1));
    }
  }

  @Test
  void aFilesNumbersMoveAndTheShapeAskedForStays() throws Exception {
    ByteBuffer original = new NoiseSource(3).of(REAL, null);
    byte[] bytes = new byte[original.remaining()];
    original.duplicate().get(bytes);
    Path file = Files.write(folder.resolve("x.f32"), bytes);
    TrialRequest.StoredFile stored =
        new TrialRequest.StoredFile(file.toString(), "0".repeat(64), original.remaining());
    TrialRequest request = request(new InputRequest(0, REAL.shape(), stored, null));
    try (LastBitInputs inputs = LastBitInputs.of(request, List.of(REAL), 1).orElseThrow()) {
      TrialRequest moved = inputs.in(request);
      assertEquals(REAL.shape(), moved.inputs().get(0).shape);
      assertNeighbours(original, fed(moved.inputs(), 0));
      assertEquals(original, ByteBuffer.wrap(Files.readAllBytes(file)));
    }
  }

  @Test
  void aModelWithoutFloat32InputsHasNone() {
    assertTrue(LastBitInputs.of(request(), List.of(INTEGER), 1).isEmpty());
    assertTrue(LastBitInputs.of(request(), List.of(), 1).isEmpty());
  }
}

package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

final class RunShapesTest {

  private static final int FLOAT = TensorType.FLOAT32;

  @TempDir private Path folder;

  private ModelInfo inspect(HandMadeModel model, InputShapes shapes) throws Exception {
    Path file = Files.write(folder.resolve("model.tflite"), model.bytes());
    return ModelInspector.inspect(file, shapes);
  }

  /** A dense layer of 4 x 4 weights between an input and an output. */
  private static HandMadeModel dense(int[] input, int[] signature, int[] outputSignature) {
    return new HandMadeModel()
        .dynamic(FLOAT, input, signature)
        .constant(FLOAT, 64, 4, 4)
        .dynamic(FLOAT, new int[] {1, 4}, outputSignature)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 2, 0, 1, -1)
        .inputs(0)
        .outputs(2);
  }

  private static HandMadeModel freeBatch() {
    return Specimens.dynamic();
  }

  @Test
  void aFreeBatchIsCountedAtTheDefaultShape() throws Exception {
    ModelInfo info = inspect(freeBatch(), InputShapes.OF_FILE);
    assertEquals(OptionalLong.of(16), info.macs());
    assertEquals(OptionalLong.of(80), info.main().arena().bytes());
    assertTrue(info.inputs().get(0).hasDefaultShape());
    assertTrue(info.inputs().get(0).dynamic());
  }

  @Test
  void askingForTheDefaultShapeChangesNothing() throws Exception {
    ModelInfo info = inspect(freeBatch(), inputs -> Map.of(0, List.of(1, 4)));
    assertEquals(OptionalLong.of(16), info.macs());
    assertEquals(OptionalLong.of(80), info.main().arena().bytes());
  }

  @Test
  void atAnotherShapeMacsAndArenaAreUnknown() throws Exception {
    ModelInfo info = inspect(freeBatch(), inputs -> Map.of(0, List.of(8, 4)));
    assertEquals(List.of(8, 4), info.inputs().get(0).shape());
    assertEquals(List.of(-1, 4), info.inputs().get(0).shapeSignature());
    assertEquals(OptionalLong.empty(), info.macs());
    assertEquals(0, info.main().macsAtLeast());
    assertEquals(
        "tensor 'tensor?2' has a shape that the file does not say: [-1, 4]",
        info.main().arena().unknown().orElseThrow());
  }

  @Test
  void fixedShapesThatAreResizedAreUnknownToo() throws Exception {
    HandMadeModel fixed = dense(new int[] {1, 4}, null, null);
    assertEquals(OptionalLong.of(16), inspect(fixed, InputShapes.OF_FILE).macs());
    HandMadeModel again = dense(new int[] {1, 4}, null, null);
    assertEquals(OptionalLong.empty(), inspect(again, inputs -> Map.of(0, List.of(2, 4))).macs());
  }

  @Test
  void extentsThatDependOnDataAreUnknown() throws Exception {
    HandMadeModel model = dense(new int[] {1, 4}, null, new int[] {-1, 4});
    assertEquals(OptionalLong.empty(), inspect(model, InputShapes.OF_FILE).macs());
  }

  @Test
  void inputsWithoutADefaultShapeLeaveEverythingUnknown() throws Exception {
    int[][] shapes = {{-1, 4}, {0, 4}, {}};
    for (int[] shape : shapes) {
      int[] signature = {-1, 4};
      ModelInfo info = inspect(dense(shape, signature, signature), InputShapes.OF_FILE);
      assertFalse(info.inputs().get(0).hasDefaultShape());
      assertEquals(OptionalLong.empty(), info.macs());
      assertTrue(info.main().arena().unknown().isPresent());
      ModelInfo shaped =
          inspect(dense(shape, signature, signature), inputs -> Map.of(0, List.of(1, 4)));
      assertTrue(shaped.inputs().get(0).hasDefaultShape());
    }
  }

  @Test
  void operatorCostsFollowTheShapes() throws Exception {
    Path file = Files.write(folder.resolve("model.tflite"), freeBatch().bytes());
    OperatorCost atDefault = OperatorCosts.of(file, InputShapes.OF_FILE).get(0);
    assertEquals(OptionalLong.of(16), atDefault.macs());
    // 4 floats in, 16 weights, 4 floats out.
    assertEquals(OptionalLong.of(96), atDefault.bytes());
    OperatorCost resized = OperatorCosts.of(file, inputs -> Map.of(0, List.of(8, 4))).get(0);
    assertEquals(OptionalLong.empty(), resized.macs());
    assertEquals(OptionalLong.empty(), resized.bytes());
  }
}

package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

class ForeignModelTest {

  @TempDir Path folder;

  @Test
  void int8WeightsWithFloatActivationsAreFloat32Inference() throws Exception {
    ModelInfo info = inspect(dense(TensorType.FLOAT32, TensorType.INT8, 12));
    assertEquals(Optional.empty(), info.notFloat32());
    assertEquals(List.of("FLOAT32", "INT8"), info.weightTypes());
    assertEquals(12 + 3, info.parameters());
    assertEquals(OptionalLong.of(12), info.macs());
    assertEquals(
        List.of(new OperatorInfo("FULLY_CONNECTED", 2, 1, OptionalLong.of(12), 12 + 3 * 4)),
        info.operators());
  }

  @Test
  void quantizedInputsAreNot() throws Exception {
    ModelInfo info = inspect(dense(TensorType.INT8, TensorType.INT8, 12));
    assertEquals("input 'tensor?0' is INT8, not FLOAT32", info.notFloat32().orElseThrow());
    assertEquals(Optional.empty(), info.unfillable());
  }

  @Test
  void quantizedActivationsAreNotEither() throws Exception {
    HandMadeModel model =
        new HandMadeModel()
            .tensor(TensorType.FLOAT32, 1, 4)
            .tensor(TensorType.INT8, 1, 4)
            .tensor(TensorType.FLOAT32, 1, 4)
            .operator(BuiltinOperator.QUANTIZE, null, 1, 0)
            .operator(BuiltinOperator.DEQUANTIZE, null, 2, 1)
            .inputs(0)
            .outputs(2);
    assertEquals("activation 'tensor?1' is INT8", inspect(model).notFloat32().orElseThrow());
  }

  @Test
  void integersBesideTheActivationsDoNoHarm() throws Exception {
    HandMadeModel model =
        new HandMadeModel()
            .tensor(TensorType.FLOAT32, 1, 4)
            .tensor(TensorType.INT32, 2)
            .tensor(TensorType.FLOAT32, 1, 4)
            .operator(BuiltinOperator.SHAPE, null, 1, 0)
            .operator(BuiltinOperator.RESHAPE, null, 2, 0, 1)
            .inputs(0)
            .outputs(2);
    assertEquals(Optional.empty(), inspect(model).notFloat32());
    assertEquals(OptionalLong.of(0), inspect(model).macs());
  }

  @Test
  void costOfACustomOperatorCannotBeTold() throws Exception {
    HandMadeModel model = single(BuiltinOperator.CUSTOM, "Mine");
    assertEquals(OptionalLong.empty(), inspect(model).macs());
    assertEquals("CUSTOM:Mine", inspect(model).operators().get(0).name());
    assertEquals(OptionalLong.empty(), inspect(single(BuiltinOperator.BATCH_MATMUL, null)).macs());
  }

  @Test
  void operatorOfANewerSchemaKeepsItsNumber() throws Exception {
    ModelInfo info = inspect(single(209, null));
    assertEquals("BUILTIN_209", info.operators().get(0).name());
    assertEquals(OptionalLong.empty(), info.macs());
  }

  @Test
  void inputsThatNumbersCannotFillAreTold() throws Exception {
    HandMadeModel none = new HandMadeModel().tensor(TensorType.FLOAT32, 1).outputs(0);
    assertEquals("the model has no inputs", inspect(none).unfillable().orElseThrow());
    HandMadeModel text = new HandMadeModel().tensor(TensorType.STRING, 1).inputs(0);
    assertEquals(
        "input 'tensor?0' takes STRING, not numbers", inspect(text).unfillable().orElseThrow());
    HandMadeModel open =
        new HandMadeModel()
            .dynamic(TensorType.FLOAT32, new int[] {1, 4}, new int[] {-1, 4})
            .inputs(0);
    assertEquals(
        "input 'tensor?0' has an extent that is unknown: [-1, 4]",
        inspect(open).unfillable().orElseThrow());
    assertTrue(inspect(open).inputs().get(0).dynamic());
  }

  @Test
  void referencesThatLeadNowhereAreRefused() {
    refusedFor("no subgraph", new HandMadeModel().withoutSubgraph());
    refusedFor("version 4", new HandMadeModel().version(4));
    refusedFor("tensor 1 is asked for", new HandMadeModel().tensor(0, 1).inputs(1));
    refusedFor("tensor -2 is asked for", new HandMadeModel().tensor(0, 1).outputs(-2));
    refusedFor("buffer 9", new HandMadeModel().tensor(0, 9, new int[] {1}, null));
    refusedFor("code 3", new HandMadeModel().tensor(0, 1).operatorOfCode(3, 0, 0));
    refusedFor("needs 8 bytes but holds 4", new HandMadeModel().constant(0, 4, 2));
  }

  @Test
  void shapesBeyondAllBoundsAreRefused() {
    int most = Integer.MAX_VALUE;
    refusedFor("beyond all bounds", new HandMadeModel().constant(0, 4, most, most, most));
    HandMadeModel product =
        new HandMadeModel()
            .tensor(TensorType.FLOAT32, 1, 4)
            .tensor(TensorType.FLOAT32, 3, 4)
            .tensor(TensorType.FLOAT32, most, most, most)
            .operator(BuiltinOperator.FULLY_CONNECTED, null, 2, 0, 1, -1);
    refusedFor("beyond all bounds", product);
  }

  private static HandMadeModel dense(int activations, int weights, int bytes) {
    return new HandMadeModel()
        .tensor(activations, 1, 4)
        .constant(weights, bytes, 3, 4)
        .constant(TensorType.FLOAT32, 12, 3)
        .tensor(activations, 1, 3)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 3, 0, 1, 2)
        .inputs(0)
        .outputs(3);
  }

  private static HandMadeModel single(int builtin, String custom) {
    return new HandMadeModel()
        .tensor(TensorType.FLOAT32, 1, 4)
        .tensor(TensorType.FLOAT32, 1, 4)
        .operator(builtin, custom, 1, 0)
        .inputs(0)
        .outputs(1);
  }

  private void refusedFor(String reason, HandMadeModel model) {
    String message =
        assertThrows(UnreadableModelException.class, () -> inspect(model)).getMessage();
    assertTrue(message.contains(reason), message);
  }

  private ModelInfo inspect(HandMadeModel model) throws IOException, UnreadableModelException {
    Path file = Files.createTempFile(folder, "foreign", ".tflite");
    Files.write(file, model.bytes());
    return ModelInspector.inspect(file);
  }
}

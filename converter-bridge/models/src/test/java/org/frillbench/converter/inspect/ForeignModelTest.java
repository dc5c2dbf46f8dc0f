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

  private static final int FLOAT = TensorType.FLOAT32;

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
  void integersBesideTheActivationsDoNotChangeTheKind() throws Exception {
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
  void costOfACustomOperatorIsUnknown() throws Exception {
    HandMadeModel model = single(BuiltinOperator.CUSTOM, "Mine");
    assertEquals(OptionalLong.empty(), inspect(model).macs());
    assertEquals("CUSTOM:Mine", inspect(model).operators().get(0).name());
    assertEquals(OptionalLong.empty(), inspect(single(BuiltinOperator.BATCH_MATMUL, null)).macs());
  }

  @Test
  void costsThatFollowFromShapesAreReported() throws Exception {
    // 2 images of 5x5x3 times a kernel of 4x3x3x3, each input pixel taking the whole kernel.
    HandMadeModel transposed =
        new HandMadeModel()
            .constant(TensorType.INT32, 16, 4)
            .constant(FLOAT, 432, 4, 3, 3, 3)
            .tensor(FLOAT, 2, 5, 5, 3)
            .tensor(FLOAT, 2, 10, 10, 4)
            .operator(BuiltinOperator.TRANSPOSE_CONV, null, 3, 0, 1, 2);
    assertEquals(OptionalLong.of(2 * 5 * 5 * 3 * 3 * 3 * 4), inspect(transposed).macs());
    HandMadeModel volume =
        new HandMadeModel()
            .tensor(FLOAT, 1, 4, 4, 4, 3)
            .constant(FLOAT, 648, 3, 3, 3, 3, 2)
            .tensor(FLOAT, 1, 4, 4, 4, 2)
            .operator(BuiltinOperator.CONV_3D, null, 2, 0, 1);
    assertEquals(OptionalLong.of(64 * 2 * 81), inspect(volume).macs());
    assertEquals(OptionalLong.of(7 * 5 * 11 * 3), inspect(matrices(11)).macs());
    assertEquals(OptionalLong.empty(), inspect(matrices(12)).macs());
  }

  /** Batches of 7: [5, 11] by the transpose of [3, inner]. */
  private static HandMadeModel matrices(int inner) {
    return new HandMadeModel()
        .tensor(FLOAT, 7, 5, 11)
        .tensor(FLOAT, 7, 3, inner)
        .tensor(FLOAT, 7, 5, 3)
        .operator(BuiltinOperator.BATCH_MATMUL, null, 2, 0, 1);
  }

  @Test
  void knownCostIsTheLeastBesideAnUnknownOne() throws Exception {
    ModelInfo info = inspect(Specimens.float16AndCustom());
    assertEquals(OptionalLong.empty(), info.macs());
    assertEquals(8 * 8 * 4 * 3 * 3 * 2, info.main().macsAtLeast());
    assertEquals(OptionalLong.empty(), info.operators().get(2).macs());
  }

  @Test
  void unpackedFloat16WeightsAreNoActivations() throws Exception {
    ModelInfo info = inspect(Specimens.float16AndCustom());
    assertEquals(Optional.empty(), info.notFloat32());
    assertEquals(List.of("FLOAT16"), info.weightTypes());
    assertEquals(144, info.weightBytes());
    // By hand: input 512 and unpacked weights 288 stay, 1024 pass, and 16 come out of them.
    assertEquals(OptionalLong.of(512 + 320 + 1024 + 16), info.main().arena().bytes());
  }

  @Test
  void quantizationIsReported() throws Exception {
    ModelInfo info = inspect(Specimens.int8());
    assertEquals(new QuantizationSummary(1, 1, 2), info.quantization());
    assertEquals(
        Optional.of(new QuantizationInfo(1, 0.5f, -128, 0)), info.inputs().get(0).quantization());
    assertEquals("input 'tensor?0' is INT8, not FLOAT32", info.notFloat32().orElseThrow());
    assertEquals(OptionalLong.of(12), info.macs());
    assertEquals(12 + 12, info.weightBytes());
  }

  @Test
  void subgraphsSignaturesAndMetadataAreReported() throws Exception {
    ModelInfo info = inspect(Specimens.loop());
    assertEquals("made by hand", info.description());
    assertEquals(
        List.of("main", "condition", "body"),
        info.subgraphs().stream().map(SubgraphInfo::name).toList());
    assertEquals(OptionalLong.empty(), info.macs());
    assertEquals(16, info.main().macsAtLeast());
    assertEquals(OptionalLong.of(16), info.subgraphs().get(2).macs());
    assertEquals("other subgraphs run inside it", info.main().arena().unknown().orElseThrow());
    assertEquals(OptionalLong.of(64 + 16), info.subgraphs().get(2).arena().bytes());
    assertEquals(
        List.of(
            new SignatureInfo(
                "serving_default",
                0,
                List.of(new SignatureInfo.Entry("x", "tensor\u001b0")),
                List.of(new SignatureInfo.Entry("y", "tensor\u001b2")))),
        info.signatures());
    assertEquals(
        List.of(
            new MetadataInfo("min_runtime_version", 16, Optional.of("1.14.0")),
            new MetadataInfo("TFLITE_METADATA", 100, Optional.empty())),
        info.metadata());
  }

  @Test
  void weightsOutsideTheFlatbufferAreRefused() throws Exception {
    String sentence = "keeps weights outside its flatbuffer";
    refusedFor(sentence, new HandMadeModel().bufferAt(4096).tensor(FLOAT, 1));
    refusedFor(sentence, new HandMadeModel().externalBuffer(1).tensor(FLOAT, 1));
    // Writers put 1 there first, and leave it where nothing follows.
    inspect(new HandMadeModel().bufferAt(1).tensor(FLOAT, 1));
  }

  @Test
  void operatorOfANewerSchemaKeepsItsNumber() throws Exception {
    ModelInfo info = inspect(single(209, null));
    assertEquals("BUILTIN_209", info.operators().get(0).name());
    assertEquals(OptionalLong.empty(), info.macs());
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
    refusedFor("an extent of -2", new HandMadeModel().tensor(0, -2));
    refusedFor("asks for subgraph 1", Specimens.dynamic().signature("s", 1, 0, 0));
    refusedFor("asks for tensor 9", Specimens.dynamic().endSubgraph("g").signature("s", 0, 9, 0));
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

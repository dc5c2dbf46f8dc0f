package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

class ModelKindTest {

  @TempDir Path folder;

  private ModelKind kind(HandMadeModel model) throws Exception {
    Path file = Files.write(folder.resolve("model.tflite"), model.bytes());
    return ModelInspector.inspect(file).kind();
  }

  private ModelKind student(boolean qat) throws Exception {
    Path file = folder.resolve("student.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, false, qat, 16), 1, file);
    return ModelInspector.inspect(file).kind();
  }

  /** x [1, 4] by a kernel [3, 4], with these types of activations and kernel. */
  private static HandMadeModel dense(int activation, int kernel) {
    return new HandMadeModel()
        .tensor(activation, 1, 4)
        .constant(kernel, 12 * bytes(kernel), 3, 4)
        .tensor(activation, 1, 3)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 2, 0, 1)
        .inputs(0)
        .outputs(2);
  }

  private static int bytes(int type) {
    return switch (type) {
      case TensorType.FLOAT32 -> 4;
      case TensorType.FLOAT16 -> 2;
      default -> 1;
    };
  }

  /** The same with a float32 kernel that an operator unpacks from this type. */
  private static HandMadeModel unpacked(int stored) {
    return new HandMadeModel()
        .tensor(TensorType.FLOAT32, 1, 4)
        .constant(stored, 12 * bytes(stored), 3, 4)
        .tensor(TensorType.FLOAT32, 3, 4)
        .tensor(TensorType.FLOAT32, 1, 3)
        .operator(BuiltinOperator.DEQUANTIZE, null, 2, 1)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 3, 0, 2)
        .inputs(0)
        .outputs(3);
  }

  /** float32 ends around a product of this type. */
  private static HandMadeModel between(int ends, int activation) {
    return new HandMadeModel()
        .tensor(ends, 1, 4)
        .tensor(activation, 1, 4)
        .constant(TensorType.INT8, 12, 3, 4)
        .tensor(activation, 1, 3)
        .tensor(ends, 1, 3)
        .operator(BuiltinOperator.QUANTIZE, null, 1, 0)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 3, 1, 2)
        .operator(BuiltinOperator.DEQUANTIZE, null, 4, 3)
        .inputs(0)
        .outputs(4);
  }

  @Test
  void studentsAreFloat32AndThoseWithAQuantizedBottleneckDynamicRange() throws Exception {
    assertEquals(ModelKind.FLOAT32, student(false));
    assertEquals(ModelKind.DYNAMIC_RANGE, student(true));
  }

  @Test
  void integerWeightsInAFloat32KernelAreDynamicRange() throws Exception {
    assertEquals(ModelKind.FLOAT32, kind(dense(TensorType.FLOAT32, TensorType.FLOAT32)));
    assertEquals(ModelKind.DYNAMIC_RANGE, kind(dense(TensorType.FLOAT32, TensorType.INT8)));
  }

  @Test
  void weightsThatAreUnpackedOnceAreNamedByWhatTheyAreKeptIn() throws Exception {
    assertEquals(ModelKind.FLOAT16_WEIGHTS, kind(unpacked(TensorType.FLOAT16)));
    assertEquals(ModelKind.INTEGER_WEIGHTS, kind(unpacked(TensorType.INT8)));
  }

  @Test
  void quantizedProductsNameTheKindWhateverTheEndsAre() throws Exception {
    assertEquals(ModelKind.INT8, kind(dense(TensorType.INT8, TensorType.INT8)));
    assertEquals(ModelKind.UINT8, kind(dense(TensorType.UINT8, TensorType.UINT8)));
    assertEquals(ModelKind.INT8, kind(between(TensorType.FLOAT32, TensorType.INT8)));
    assertEquals(ModelKind.INT16, kind(between(TensorType.FLOAT32, TensorType.INT16)));
    assertEquals(ModelKind.FLOAT16, kind(dense(TensorType.FLOAT16, TensorType.FLOAT16)));
  }

  @Test
  void float32ProductsBehindOtherInputsAreOther() throws Exception {
    HandMadeModel image =
        new HandMadeModel()
            .tensor(TensorType.UINT8, 1, 4)
            .tensor(TensorType.FLOAT32, 1, 4)
            .constant(TensorType.FLOAT32, 48, 3, 4)
            .tensor(TensorType.FLOAT32, 1, 3)
            .operator(BuiltinOperator.CAST, null, 1, 0)
            .operator(BuiltinOperator.FULLY_CONNECTED, null, 3, 1, 2)
            .inputs(0)
            .outputs(3);
    assertEquals(ModelKind.OTHER, kind(image));
  }

  @Test
  void withoutProductsWhatIsComputedNamesTheKind() throws Exception {
    assertEquals(ModelKind.INT8, kind(sum(TensorType.INT8)));
    assertEquals(ModelKind.FLOAT32, kind(sum(TensorType.FLOAT32)));
    assertEquals(ModelKind.OTHER, kind(sum(TensorType.INT32)));
  }

  private static HandMadeModel sum(int type) {
    return new HandMadeModel()
        .tensor(type, 1, 4)
        .tensor(type, 1, 4)
        .operator(BuiltinOperator.ADD, null, 1, 0, 0)
        .inputs(0)
        .outputs(1);
  }
}

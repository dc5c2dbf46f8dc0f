package org.frillbench.converter.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

/** Sound models of the kinds that converters write. */
final class Specimens {

  private Specimens() {}

  /** A fully connected layer of 4 to 3 with int8 inside and out, a scale for each of its rows. */
  static HandMadeModel int8() {
    return new HandMadeModel()
        .quantized(0, -128, 0.5f)
        .tensor(TensorType.INT8, 1, 4)
        .quantized(0, 0, 0.25f, 0.5f, 1)
        .constant(TensorType.INT8, 12, 3, 4)
        .quantized(0, 0, 0.125f)
        .constant(TensorType.INT32, 12, 3)
        .quantized(0, 3, 2)
        .tensor(TensorType.INT8, 1, 3)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 3, 0, 1, 2)
        .inputs(0)
        .outputs(3);
  }

  /** A loop whose body multiplies, with a signature and metadata. */
  static HandMadeModel loop() {
    return new HandMadeModel()
        .tensor(TensorType.FLOAT32, 1, 4)
        .tensor(TensorType.FLOAT32, 1, 4)
        .tensor(TensorType.FLOAT32, 1, 4)
        .constant(TensorType.FLOAT32, 64, 4, 4)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 1, 0, 3, -1)
        .operator(BuiltinOperator.WHILE, null, 2, 1)
        .inputs(0)
        .outputs(2)
        .endSubgraph("main")
        .tensor(TensorType.FLOAT32, 1, 4)
        .tensor(TensorType.BOOL)
        .operator(BuiltinOperator.LESS, null, 1, 0)
        .inputs(0)
        .outputs(1)
        .endSubgraph("condition")
        .tensor(TensorType.FLOAT32, 1, 4)
        .constant(TensorType.FLOAT32, 64, 4, 4)
        .tensor(TensorType.FLOAT32, 1, 4)
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 2, 0, 1, -1)
        .inputs(0)
        .outputs(2)
        .endSubgraph("body")
        .signature("serving_default", 0, 0, 2)
        .metadata("min_runtime_version", "1.14.0\0\0\0\0\0\0\0\0\0\0".getBytes(UTF_8))
        .metadata("TFLITE_METADATA", new byte[100]);
  }

  /** Float16 weights that are unpacked before a convolution, then an operator nobody knows. */
  static HandMadeModel float16AndCustom() {
    return new HandMadeModel()
        .tensor(TensorType.FLOAT32, 1, 8, 8, 2)
        .constant(TensorType.FLOAT16, 144, 4, 3, 3, 2)
        .tensor(TensorType.FLOAT32, 4, 3, 3, 2)
        .tensor(TensorType.FLOAT32, 1, 8, 8, 4)
        .tensor(TensorType.FLOAT32, 1, 4)
        .operator(BuiltinOperator.DEQUANTIZE, null, 2, 1)
        .operator(BuiltinOperator.CONV_2D, null, 3, 0, 2, -1)
        .operator(BuiltinOperator.CUSTOM, "Mine", 4, 3)
        .inputs(0)
        .outputs(4);
  }

  /** A batch of unknown size. */
  static HandMadeModel dynamic() {
    return new HandMadeModel()
        .dynamic(TensorType.FLOAT32, new int[] {1, 4}, new int[] {-1, 4})
        .constant(TensorType.FLOAT32, 64, 4, 4)
        .dynamic(TensorType.FLOAT32, new int[] {1, 4}, new int[] {-1, 4})
        .operator(BuiltinOperator.FULLY_CONNECTED, null, 2, 0, 1, -1)
        .inputs(0)
        .outputs(2);
  }
}

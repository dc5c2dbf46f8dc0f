package org.frillbench.cli.profile;

import java.util.Map;
import java.util.Set;

/**
 * The types of a model's operators that XNNPACK runs under each of its names, as TensorFlow Lite's
 * delegate defines them.
 */
final class XnnpackNames {

  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("Abs", Set.of("ABS")),
          Map.entry("Add", Set.of("ADD")),
          Map.entry("ApproxGELU", Set.of("GELU")),
          Map.entry("ArgMax Pooling", Set.of("CUSTOM:MaxPoolingWithArgmax2D")),
          Map.entry("Average Pooling", Set.of("AVERAGE_POOL_2D")),
          Map.entry("Bankders Rounding", Set.of("ROUND")),
          Map.entry("Batch Matrix Multiply", Set.of("BATCH_MATMUL")),
          Map.entry("Ceiling", Set.of("CEIL")),
          Map.entry("Clamp", Set.of("RELU", "RELU6", "RELU_N1_TO_1", "RELU_0_TO_1")),
          Map.entry("Constant Pad", Set.of("PAD", "PADV2")),
          Map.entry("Convert", Set.of("QUANTIZE", "DEQUANTIZE", "CAST")),
          Map.entry("Convolution", Set.of("CONV_2D", "DEPTHWISE_CONV_2D")),
          Map.entry("Copy", Set.of("CONCATENATION", "RESHAPE", "SPLIT", "EXPAND_DIMS", "SQUEEZE")),
          Map.entry("Cosine", Set.of("COS")),
          Map.entry("Deconvolution", Set.of("TRANSPOSE_CONV", "CUSTOM:Convolution2DTransposeBias")),
          Map.entry("Depth To Space", Set.of("DEPTH_TO_SPACE")),
          Map.entry("Divide", Set.of("DIV")),
          Map.entry("Dynamic Fully Connected", Set.of("FULLY_CONNECTED")),
          Map.entry("ELU", Set.of("ELU")),
          Map.entry("Exp", Set.of("EXP")),
          Map.entry("Floor", Set.of("FLOOR")),
          Map.entry("Fully Connected", Set.of("FULLY_CONNECTED", "CONV_2D")),
          Map.entry("Fuse Dims", Set.of("RESHAPE", "SQUEEZE")),
          Map.entry("GELU", Set.of("GELU")),
          Map.entry("HardSwish", Set.of("HARD_SWISH")),
          Map.entry("LeakyReLU", Set.of("LEAKY_RELU")),
          Map.entry("Log", Set.of("LOG")),
          Map.entry("Max Pooling", Set.of("MAX_POOL_2D")),
          Map.entry("Maximum", Set.of("MAXIMUM")),
          Map.entry("Mean", Set.of("MEAN")),
          Map.entry("Minimum", Set.of("MINIMUM")),
          Map.entry("Multiply", Set.of("MUL")),
          Map.entry("Negate", Set.of("NEG")),
          Map.entry("PReLU", Set.of("PRELU")),
          Map.entry("Reciprocal Square Root", Set.of("RSQRT")),
          Map.entry("Reduce Max", Set.of("REDUCE_MAX")),
          Map.entry("Reduce Min", Set.of("REDUCE_MIN")),
          Map.entry("Resize Bilinear", Set.of("RESIZE_BILINEAR")),
          Map.entry("Sigmoid", Set.of("LOGISTIC")),
          Map.entry("Sine", Set.of("SIN")),
          Map.entry("Slice", Set.of("SLICE", "STRIDED_SLICE", "SPLIT")),
          Map.entry("Softmax", Set.of("SOFTMAX")),
          Map.entry("Space To Depth", Set.of("SPACE_TO_DEPTH")),
          Map.entry("Split Dims", Set.of("RESHAPE", "EXPAND_DIMS")),
          Map.entry("Square", Set.of("SQUARE")),
          Map.entry("Square Root", Set.of("SQRT")),
          Map.entry("Squared Difference", Set.of("SQUARED_DIFFERENCE")),
          Map.entry("Static Expand Dims", Set.of("EXPAND_DIMS")),
          Map.entry("Static Reshape", Set.of("RESHAPE")),
          Map.entry("Subtract", Set.of("SUB")),
          Map.entry("Sum", Set.of("SUM")),
          Map.entry("TanH", Set.of("TANH")),
          Map.entry("Transpose", Set.of("TRANSPOSE")),
          Map.entry("Unpooling", Set.of("CUSTOM:MaxUnpooling2D")));

  /** Also parts of other operators: fused activations, and inputs of quantized weights. */
  private static final Set<String> ALSO_PARTS = Set.of("Clamp", "Convert");

  private XnnpackNames() {}

  /** The types that {@code name}, as {@code Add (ND)}, may be; empty where none is known. */
  static Set<String> types(String name) {
    return TYPES.getOrDefault(base(name), Set.of());
  }

  /** Whether what is called {@code name} may also be a part of an operator of another type. */
  static boolean mayBePart(String name) {
    return ALSO_PARTS.contains(base(name));
  }

  /** {@code name} without what follows in brackets: {@code Add}. */
  static String base(String name) {
    int bracket = name.indexOf(" (");
    return bracket < 0 ? name : name.substring(0, bracket);
  }
}

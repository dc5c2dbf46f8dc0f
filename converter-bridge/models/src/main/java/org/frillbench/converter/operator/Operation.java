package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;

/**
 * A TFLite operator with its options set: how it shapes its result, what it costs and how the
 * schema writes it. Inputs come in the schema's order.
 */
public sealed interface Operation
    permits Add,
        Conv2d,
        DepthwiseConv2d,
        FullyConnected,
        HardSwish,
        MaxPool2d,
        Mean,
        Mul,
        Pad,
        Reshape {

  /**
   * Returns the shape of the result.
   *
   * @throws IllegalArgumentException if the inputs do not fit together
   */
  Shape infer(List<Shape> inputs);

  /** Returns the multiply-accumulates that make {@code output}; 0 for all but matrix products. */
  default long macs(List<Shape> inputs, Shape output) {
    return 0;
  }

  /** Returns the schema's code, a constant of {@code BuiltinOperator}. */
  int builtin();

  /** Returns the operator version that a runtime must register; every version 1 is in 2.16.1. */
  default int version() {
    return 1;
  }

  /** Returns the schema's code of the options table, a constant of {@code BuiltinOptions}. */
  byte optionsType();

  /** Writes the options table and returns its offset. */
  int writeOptions(FlatBufferBuilder builder);
}

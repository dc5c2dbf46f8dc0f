package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.MulOptions;

/** MUL: any shape, and the same shape or one that broadcasts to it, to the former. */
public record Mul() implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Operands.requireBroadcast("MUL", inputs);
    return inputs.get(0);
  }

  @Override
  public int builtin() {
    return BuiltinOperator.MUL;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.MulOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return MulOptions.createMulOptions(builder, Activation.NONE.code());
  }
}

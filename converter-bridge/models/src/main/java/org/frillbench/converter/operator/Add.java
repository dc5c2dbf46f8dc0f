package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;

/**
 * ADD: any shape, and the same shape or one that broadcasts to it, to the former.
 *
 * @param activation what is applied to the sums
 */
public record Add(Activation activation) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Operands.requireBroadcast("ADD", inputs);
    return inputs.get(0);
  }

  @Override
  public int builtin() {
    return BuiltinOperator.ADD;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.AddOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    // The schema's default: it matters to 16-bit sums alone.
    boolean powerOfTwoScale = true;
    return AddOptions.createAddOptions(builder, activation.code(), powerOfTwoScale);
  }
}

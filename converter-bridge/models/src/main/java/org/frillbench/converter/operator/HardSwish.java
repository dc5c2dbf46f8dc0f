package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.HardSwishOptions;

/** HARD_SWISH: x min(max(x + 3, 0), 6) / 6 for each value of any shape. */
public record HardSwish() implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  public int builtin() {
    return BuiltinOperator.HARD_SWISH;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.HardSwishOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    HardSwishOptions.startHardSwishOptions(builder);
    return HardSwishOptions.endHardSwishOptions(builder);
  }
}

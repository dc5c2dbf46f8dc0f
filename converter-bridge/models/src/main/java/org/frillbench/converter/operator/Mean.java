package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ReducerOptions;

/**
 * MEAN over the places of an image: image [b, h, w, c], axes {1, 2} to [b, c] or [b, 1, 1, c].
 *
 * @param keepDimensions whether the averaged axes stay, with extent 1
 */
public record Mean(boolean keepDimensions) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape image = inputs.get(0);
    return keepDimensions
        ? Shape.of(image.at(0), 1, 1, image.at(3))
        : Shape.of(image.at(0), image.at(3));
  }

  @Override
  public int builtin() {
    return BuiltinOperator.MEAN;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.ReducerOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return ReducerOptions.createReducerOptions(builder, keepDimensions);
  }
}

package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Pool2DOptions;

/**
 * MAX_POOL_2D: image [b, h, w, c] to [b, h', w', c].
 *
 * @param window the extent of the window along both axes
 * @param stride its step along both axes
 * @param padding how the window meets the border
 */
public record MaxPool2d(int window, int stride, Padding padding) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape image = inputs.get(0);
    return Shape.of(
        image.at(0),
        padding.places(image.at(1), window, stride),
        padding.places(image.at(2), window, stride),
        image.channels());
  }

  @Override
  public int builtin() {
    return BuiltinOperator.MAX_POOL_2D;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.Pool2DOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return Pool2DOptions.createPool2DOptions(
        builder, padding.code(), stride, stride, window, window, Activation.NONE.code());
  }
}

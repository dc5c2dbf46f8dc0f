package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Conv2DOptions;

/**
 * CONV_2D: image [b, h, w, in], kernel [out, kh, kw, in], bias [out] to [b, h', w', out].
 *
 * @param stride the step along both axes
 * @param padding how the kernel meets the border
 * @param activation what is applied to the sums
 */
public record Conv2d(int stride, Padding padding, Activation activation) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape image = inputs.get(0);
    Shape kernel = inputs.get(1);
    Operands.require(image.channels() == kernel.channels(), "CONV_2D", inputs);
    return Shape.of(
        image.at(0),
        padding.places(image.at(1), kernel.at(1), stride),
        padding.places(image.at(2), kernel.at(2), stride),
        kernel.at(0));
  }

  @Override
  public long macs(List<Shape> inputs, Shape output) {
    Shape kernel = inputs.get(1);
    return output.elements() * kernel.at(1) * kernel.at(2) * kernel.at(3);
  }

  @Override
  public int builtin() {
    return BuiltinOperator.CONV_2D;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.Conv2DOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return Conv2DOptions.createConv2DOptions(
        builder, padding.code(), stride, stride, activation.code(), 1, 1);
  }
}

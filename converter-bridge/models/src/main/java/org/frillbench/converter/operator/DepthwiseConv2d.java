package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;

/**
 * DEPTHWISE_CONV_2D with one filter a channel: image [b, h, w, c], kernel [1, kh, kw, c], bias [c]
 * to [b, h', w', c].
 *
 * @param stride the step along both axes
 * @param padding how the kernel meets the border
 * @param activation what is applied to the sums
 */
public record DepthwiseConv2d(int stride, Padding padding, Activation activation)
    implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape image = inputs.get(0);
    Shape kernel = inputs.get(1);
    Operands.require(image.channels() == kernel.channels(), "DEPTHWISE_CONV_2D", inputs);
    return Shape.of(
        image.at(0),
        padding.places(image.at(1), kernel.at(1), stride),
        padding.places(image.at(2), kernel.at(2), stride),
        kernel.channels());
  }

  @Override
  public long macs(List<Shape> inputs, Shape output) {
    Shape kernel = inputs.get(1);
    return output.elements() * kernel.at(1) * kernel.at(2);
  }

  @Override
  public int builtin() {
    return BuiltinOperator.DEPTHWISE_CONV_2D;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.DepthwiseConv2DOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return DepthwiseConv2DOptions.createDepthwiseConv2DOptions(
        builder, padding.code(), stride, stride, 1, activation.code(), 1, 1);
  }
}

package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.PadOptions;

/**
 * PAD with zeros: image [b, h, w, c], paddings [4, 2] to [b, top + h + bottom, left + w + right,
 * c].
 *
 * @param top rows of zeros above
 * @param bottom rows of zeros below
 * @param left columns of zeros before
 * @param right columns of zeros after
 */
public record Pad(int top, int bottom, int left, int right) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape image = inputs.get(0);
    return Shape.of(
        image.at(0), top + image.at(1) + bottom, left + image.at(2) + right, image.at(3));
  }

  /** Returns the values of the paddings operand in row-major order. */
  public int[] paddings() {
    return new int[] {0, 0, top, bottom, left, right, 0, 0};
  }

  @Override
  public int builtin() {
    return BuiltinOperator.PAD;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.PadOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    PadOptions.startPadOptions(builder);
    return PadOptions.endPadOptions(builder);
  }
}

package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ReshapeOptions;

/**
 * RESHAPE: any shape, and the target as a vector, to the target; the values keep their order.
 *
 * @param target the new shape, of as many elements as the old
 */
public record Reshape(Shape target) implements Operation {

  @Override
  public Shape infer(List<Shape> inputs) {
    Operands.require(inputs.get(0).elements() == target.elements(), "RESHAPE", inputs);
    return target;
  }

  @Override
  public int builtin() {
    return BuiltinOperator.RESHAPE;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.ReshapeOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    int shape = ReshapeOptions.createNewShapeVector(builder, target.toArray());
    return ReshapeOptions.createReshapeOptions(builder, shape);
  }
}

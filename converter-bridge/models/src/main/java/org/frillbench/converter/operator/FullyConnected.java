package org.frillbench.converter.operator;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.FullyConnectedOptionsWeightsFormat;

/**
 * FULLY_CONNECTED: float32 rows [b, in] or images [b, ...] of in values each, kernel [out, in],
 * float32 bias [out] or absent to [b, out].
 *
 * @param hybrid whether the kernel is int8 with one symmetric scale; then the runtime quantizes
 *     each row on the fly
 */
public record FullyConnected(boolean hybrid) implements Operation {

  private static final int FLOAT_VERSION = 1;

  /** The first whose hybrid kernel quantizes rows symmetrically around zero. */
  private static final int HYBRID_VERSION = 3;

  @Override
  public Shape infer(List<Shape> inputs) {
    Shape rows = inputs.get(0);
    Shape kernel = inputs.get(1);
    long needed = (long) rows.at(0) * kernel.channels();
    Operands.require(rows.elements() == needed, "FULLY_CONNECTED", inputs);
    return Shape.of(rows.at(0), kernel.at(0));
  }

  @Override
  public long macs(List<Shape> inputs, Shape output) {
    return output.elements() * inputs.get(1).channels();
  }

  @Override
  public int builtin() {
    return BuiltinOperator.FULLY_CONNECTED;
  }

  @Override
  public int version() {
    return hybrid ? HYBRID_VERSION : FLOAT_VERSION;
  }

  @Override
  public byte optionsType() {
    return BuiltinOptions.FullyConnectedOptions;
  }

  @Override
  public int writeOptions(FlatBufferBuilder builder) {
    return FullyConnectedOptions.createFullyConnectedOptions(
        builder,
        Activation.NONE.code(),
        FullyConnectedOptionsWeightsFormat.DEFAULT,
        /* keepNumDims= */ false,
        /* asymmetricQuantizeInputs= */ false);
  }
}

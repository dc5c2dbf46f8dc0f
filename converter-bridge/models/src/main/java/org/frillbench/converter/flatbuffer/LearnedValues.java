package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Tensor;

/** The learned values of a source as a file stores them. */
final class LearnedValues {

  /** Fits a core's first cache together with what it becomes. */
  private static final int BLOCK = 1 << 12;

  private final WeightSource source;
  private final float[] values = new float[BLOCK];
  private final byte[] steps = new byte[BLOCK];

  LearnedValues(WeightSource source) {
    this.source = source;
  }

  /** Returns the scale of an int8 tensor: symmetric, one for all its values. */
  static float scale(WeightSource source, Tensor tensor) {
    double bound = source.bound(tensor);
    // Any scale fits zeros alone.
    return bound == 0 ? 1 : (float) (bound / ElementType.INT8_STEPS);
  }

  /** Writes the values of {@code tensor}, little endian. */
  void write(Tensor tensor, LittleEndianStream out) throws IOException {
    long elements = tensor.shape().elements();
    for (long first = 0; first < elements; first += BLOCK) {
      int count = (int) Math.min(BLOCK, elements - first);
      source.read(tensor, first, values, count);
      switch (tensor.type()) {
        case FLOAT32 -> {
          add(offset(tensor), count);
          out.putFloats(values, count);
        }
        case INT8 -> {
          quantize(scale(source, tensor), count);
          out.putBytes(steps, count);
        }
        default -> throw new IllegalArgumentException(tensor.type() + " is not learned.");
      }
    }
  }

  private static float offset(Tensor tensor) {
    return ((Content.Learned) tensor.content()).offset();
  }

  private void add(float offset, int count) {
    for (int i = 0; i < count; i++) {
      values[i] += offset;
    }
  }

  /** Rounds half away from zero, as TensorFlow Lite does. */
  private void quantize(float scale, int count) {
    float inverse = 1 / scale;
    int most = ElementType.INT8_STEPS;
    for (int i = 0; i < count; i++) {
      float exact = values[i] * inverse;
      int rounded = (int) (exact + Math.copySign(0.5f, exact));
      steps[i] = (byte) Math.max(-most, Math.min(most, rounded));
    }
  }
}

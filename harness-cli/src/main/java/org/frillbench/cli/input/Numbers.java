package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** What an input file holds. */
final class Numbers {

  private final float[] values;
  private final List<Integer> shape;

  /**
   * Numbers in a tensor's order.
   *
   * @param shape the extents that the file gives them; null where it does not say
   */
  Numbers(float[] values, List<Integer> shape) {
    this.values = values;
    this.shape = shape;
  }

  /** Returns the extents that the file gives them; empty where it does not say. */
  Optional<List<Integer>> shape() {
    return Optional.ofNullable(shape);
  }

  /** Returns the values as the wire wants them: float32, little-endian. */
  byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  /** Returns the numbers in little-endian {@code bytes}. */
  static float[] of(ByteBuffer bytes) {
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /** Returns the place of the first value that is no number, from 1; empty if all are. */
  Optional<Integer> notANumber() {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}

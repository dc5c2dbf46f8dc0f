package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Tensor;

/**
 * The values of a model's learned tensors, decided by a seed and each tensor's name: they depend
 * neither on the order in which tensors are written nor on what else the network holds.
 */
final class SeededWeights {

  /** Divides into whole 64-bit draws, and fits a core's first cache together with its result. */
  private static final int BLOCK_BYTES = 1 << 14;

  private static final int FLOAT_BITS = 24;

  private final long seed;
  private final float[] floats = new float[BLOCK_BYTES / Float.BYTES];
  private final byte[] bytes = new byte[BLOCK_BYTES];

  SeededWeights(long seed) {
    this.seed = seed;
  }

  /**
   * Writes the values of {@code tensor}, little endian, uniform within its bound.
   *
   * <p>A float32 is zero or at least bound / 2^23 in size: no denormals. An int8 is -127 to 127.
   */
  void write(Tensor tensor, Content.Learned content, LittleEndianStream out) throws IOException {
    long key = SplitMix64.key(seed, tensor.name());
    switch (tensor.type()) {
      case FLOAT32 -> writeFloats(key, content.bound(), tensor.shape().elements(), out);
      case INT8 -> writeBytes(key, tensor.shape().elements(), out);
      default -> throw new IllegalArgumentException(tensor.type() + " is not learned.");
    }
  }

  private void writeFloats(long key, double bound, long elements, LittleEndianStream out)
      throws IOException {
    float step = (float) (bound / (1 << (FLOAT_BITS - 1)));
    for (long first = 0; first < elements; first += floats.length) {
      fill(floats, key, first / 2, step);
      out.putFloats(floats, (int) Math.min(floats.length, elements - first));
    }
  }

  /** Each draw makes two values of 24 bits: multiplying them by one float rounds alike anywhere. */
  private static void fill(float[] values, long key, long draw, float step) {
    int shift = Integer.SIZE - FLOAT_BITS;
    for (int i = 0; i < values.length; i += 2) {
      long bits = SplitMix64.at(key, draw + (i >> 1));
      values[i] = ((int) bits >> shift) * step;
      values[i + 1] = ((int) (bits >> Integer.SIZE) >> shift) * step;
    }
  }

  private void writeBytes(long key, long elements, LittleEndianStream out) throws IOException {
    for (long first = 0; first < elements; first += bytes.length) {
      fill(bytes, key, first / Long.BYTES);
      out.putBytes(bytes, (int) Math.min(bytes.length, elements - first));
    }
  }

  private static void fill(byte[] values, long key, long draw) {
    for (int i = 0; i < values.length; i += Long.BYTES) {
      long bits = SplitMix64.at(key, draw + i / Long.BYTES);
      for (int b = 0; b < Long.BYTES; b++) {
        // Symmetric quantization has no -128.
        values[i + b] = (byte) Math.max((byte) (bits >> (b * Byte.SIZE)), -ElementType.INT8_STEPS);
      }
    }
  }
}

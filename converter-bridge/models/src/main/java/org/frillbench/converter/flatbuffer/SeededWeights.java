package org.frillbench.converter.flatbuffer;

import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.Tensor;

/**
 * Values decided by a seed and each tensor's name: they depend neither on the order in which
 * tensors are written nor on what else the network holds.
 */
public final class SeededWeights implements WeightSource {

  private static final int FLOAT_BITS = 24;

  private final long seed;

  /** The values of {@code seed}. */
  public SeededWeights(long seed) {
    this.seed = seed;
  }

  /** {@inheritDoc} Uniform within the tensor's bound; zero or at least bound / 2^23 in size. */
  @Override
  public void read(Tensor tensor, long first, float[] values, int count) {
    long key = SplitMix64.key(seed, tensor.name());
    float step = (float) (bound(tensor) / (1 << (FLOAT_BITS - 1)));
    long bits = 0;
    for (int i = 0; i < count; i++) {
      long index = first + i;
      // A draw makes two values.
      boolean second = (index & 1) != 0;
      bits = second && i > 0 ? bits : SplitMix64.at(key, index >> 1);
      values[i] = value(second ? (int) (bits >> Integer.SIZE) : (int) bits) * step;
    }
  }

  @Override
  public double bound(Tensor tensor) {
    return ((Content.Learned) tensor.content()).bound();
  }

  /** 24 of the bits, whose product with one float rounds alike on every machine. */
  private static int value(int bits) {
    return bits >> (Integer.SIZE - FLOAT_BITS);
  }
}

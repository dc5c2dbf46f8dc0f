package org.frillbench.converter.flatbuffer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Tensor;

/**
 * The values of a model's learned tensors, decided by a seed and each tensor's name.
 *
 * <p>A tensor draws from a generator of its own, so its values depend neither on the order in which
 * tensors are written nor on what else the network holds.
 */
final class SeededWeights {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long seed;

  SeededWeights(long seed) {
    this.seed = seed;
  }

  /**
   * Puts the values of {@code tensor} at the position of {@code data}, little endian.
   *
   * <p>Every value is zero or at least bound / 2^23 in size: no denormals.
   */
  void put(Tensor tensor, Content.Learned content, ByteBuffer data) {
    if (tensor.type() != ElementType.FLOAT32) {
      throw new IllegalArgumentException(
          "Learned tensors of type " + tensor.type() + " are not written yet: " + tensor.name());
    }
    // Specified to the bit by java.util.Random, whatever the platform.
    Random random = new Random(mix(seed ^ hash(tensor.name())));
    float bound = (float) content.bound();
    long elements = tensor.shape().elements();
    for (long i = 0; i < elements; i++) {
      data.putFloat((2 * random.nextFloat() - 1) * bound);
    }
  }

  /**
   * Spreads every bit over all others: Random's first draws show how near two seeds are, and it
   * ignores the upper 16 bits. Source: the finalizer of Steele et al., "Fast Splittable
   * Pseudorandom Number Generators" (2014).
   */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** The 64-bit FNV-1a hash of the name's UTF-8 bytes. */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}

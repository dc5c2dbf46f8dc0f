package org.frillbench.converter.flatbuffer;

import java.nio.charset.StandardCharsets;

/**
 * A counter-based generator: the n-th value is a function of key and n, so blocks can be filled in
 * any order, without state and without a multiplication that waits for the one before.
 *
 * <p>Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
 */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private SplitMix64() {}

  /** Returns value {@code index}, counted from 0, of the sequence of {@code key}. */
  static long at(long key, long index) {
    return mix(key + (index + 1) * GOLDEN_GAMMA);
  }

  /** Returns the key of what is called {@code name} under {@code seed}: its UTF-8 by FNV-1a. */
  static long key(long seed, String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return mix(seed ^ hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}

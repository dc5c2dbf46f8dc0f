package org.frillbench.converter.trained;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/**
 * One way to damage a file, drawn from a seed: flipped bits, a cut, a number such as a length or an
 * offset replaced or moved, or a piece copied over another.
 */
final class Mutation {

  private static final int[] TELLING = {
    0, 1, -1, 2, 4, 0x7f, 0xff, 0x7fff, 0xffff, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  private final Random random;
  private final ByteBuffer bytes;

  /** Where the structure lies: most formats are denser at their ends. */
  private final int structure;

  private Mutation(Random random, byte[] file) {
    this.random = random;
    this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.structure = Math.min(file.length, 1 << 16);
  }

  /** Returns a damaged copy of {@code file}, the same for the same seed. */
  static byte[] of(byte[] file, long seed) {
    Random random = new Random(seed);
    byte[] copy = file.clone();
    Mutation mutation = new Mutation(random, copy);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      mutation.once();
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
  }

  private void once() {
    switch (random.nextInt(6)) {
      case 0 -> flipBits();
      case 1 -> bytes.putInt(word(), TELLING[random.nextInt(TELLING.length)]);
      case 2 -> move(word());
      case 3 -> bytes.putShort(word(), (short) TELLING[random.nextInt(TELLING.length)]);
      case 4 -> bytes.putInt(word(), random.nextInt(2 * structure) - structure);
      default -> copyPiece();
    }
  }

  private void flipBits() {
    for (int times = 1 + random.nextInt(8); times > 0; times--) {
      int place = place();
      bytes.put(place, (byte) (bytes.get(place) ^ 1 << random.nextInt(Byte.SIZE)));
    }
  }

  private void move(int word) {
    bytes.putInt(word, bytes.getInt(word) + random.nextInt(257) - 128);
  }

  private void copyPiece() {
    int length = Math.min(4 + random.nextInt(60), structure);
    byte[] piece = new byte[length];
    bytes.get(random.nextInt(structure - length + 1), piece);
    bytes.put(random.nextInt(structure - length + 1), piece);
  }

  /** A place in the structure at the file's start or, less often, at its end. */
  private int place() {
    int place = random.nextInt(structure);
    return random.nextInt(4) == 0 ? bytes.limit() - 1 - place : place;
  }

  private int word() {
    return Math.min(place(), bytes.limit() - Integer.BYTES) / Integer.BYTES * Integer.BYTES;
  }
}

package org.frillbench.converter.trained.bundle;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The checksum of tables and tensors: CRC-32C, masked as LevelDB does. */
final class MaskedCrc {

  private static final int ROTATION = 15;
  private static final int DELTA = 0xa282ead8;

  private MaskedCrc() {}

  /** Returns the masked checksum of what remains in {@code parts}, one after another. */
  static int of(ByteBuffer... parts) {
    CRC32C crc = new CRC32C();
    for (ByteBuffer part : parts) {
      crc.update(part.duplicate());
    }
    return Integer.rotateRight((int) crc.getValue(), ROTATION) + DELTA;
  }
}

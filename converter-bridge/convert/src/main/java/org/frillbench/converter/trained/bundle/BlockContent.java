package org.frillbench.converter.trained.bundle;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.frillbench.converter.trained.MappedFile;

/** The bytes of a table's block: checked, and unpacked where they are compressed. */
final class BlockContent {

  private static final int TRAILER_BYTES = Byte.BYTES + Integer.BYTES;
  private static final byte PLAIN = 0;
  private static final byte SNAPPY = 1;

  private BlockContent() {}

  /**
   * Returns the block at {@code place}.
   *
   * @param most how many bytes it may unpack to
   * @throws IOException if it is not there, or damaged; the message says why
   */
  static ByteBuffer read(MappedFile file, BlockHandle place, long most) throws IOException {
    if (place.size() < 0) {
      throw new IOException("a block has a negative size");
    }
    if (place.offset() < 0) {
      throw new IOException("a block has a negative offset");
    }
    // An offset or size beyond the file is refused; adding could overflow before.
    long size = Math.min(place.size(), Long.MAX_VALUE - TRAILER_BYTES);
    ByteBuffer stored = file.bytes(place.offset(), size + TRAILER_BYTES, "block");
    int end = stored.limit() - TRAILER_BYTES;
    if (MaskedCrc.of(stored.slice(0, end + Byte.BYTES)) != stored.getInt(end + Byte.BYTES)) {
      throw new IOException("the checksum of a block of its index is wrong");
    }
    ByteBuffer content = stored.slice(0, end);
    return switch (stored.get(end)) {
      case PLAIN -> content;
      case SNAPPY -> unpacked(content, most);
      default ->
          throw new IOException("a block is compressed in an unknown way, " + stored.get(end));
    };
  }

  private static ByteBuffer unpacked(ByteBuffer packed, long most) throws IOException {
    byte[] bytes = new byte[packed.remaining()];
    packed.get(bytes);
    try {
      int length = SnappyDecompressor.getUncompressedLength(bytes, 0);
      if (length < 0 || length > most) {
        throw new IOException("a block unpacks to " + Integer.toUnsignedLong(length) + " bytes");
      }
      byte[] result = new byte[length];
      new SnappyDecompressor().decompress(bytes, 0, bytes.length, result, 0, length);
      return ByteBuffer.wrap(result);
    } catch (MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("a compressed block cannot be unpacked", e);
    }
  }
}

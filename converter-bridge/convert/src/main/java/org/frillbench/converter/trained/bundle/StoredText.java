package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A string as a bundle stores it: its length as a varint, a checksum of the length, its bytes.
 *
 * <p>Source: TensorFlow, tensorflow/core/util/tensor_bundle/tensor_bundle.cc.
 *
 * @param length the length as four bytes, which the entry's checksum covers instead of the varint
 * @param lengthChecksum the four bytes after the varint
 * @param content the bytes
 */
record StoredText(ByteBuffer length, ByteBuffer lengthChecksum, ByteBuffer content) {

  /**
   * Splits {@code bytes}.
   *
   * @throws IOException if they hold no string, or more than one
   */
  static StoredText of(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    int length = in.readRawVarint32();
    int checksum = in.getTotalBytesRead();
    in.skipRawBytes(Integer.BYTES);
    int start = in.getTotalBytesRead();
    if (length < 0 || length != bytes.remaining() - start) {
      throw new IOException("a string has another length than it says");
    }
    ByteBuffer covered =
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(0, length);
    return new StoredText(
        covered, bytes.slice(checksum, Integer.BYTES), bytes.slice(start, length));
  }

  /** Returns what the entry's checksum covers. */
  ByteBuffer[] checked() {
    return new ByteBuffer[] {length, lengthChecksum, content};
  }
}

package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Holds what is written against what another channel gives. */
final class ComparingChannel implements WritableByteChannel {

  private final ReadableByteChannel there;

  ComparingChannel(ReadableByteChannel there) {
    this.there = there;
  }

  /** The two differ. */
  static final class DifferenceException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    ByteBuffer expected = ByteBuffer.allocate(count);
    while (expected.hasRemaining()) {
      if (there.read(expected) < 0) {
        throw new DifferenceException();
      }
    }
    if (!expected.flip().equals(bytes)) {
      throw new DifferenceException();
    }
    bytes.position(bytes.limit());
    return count;
  }

  @Override
  public boolean isOpen() {
    return there.isOpen();
  }

  @Override
  public void close() throws IOException {
    there.close();
  }
}

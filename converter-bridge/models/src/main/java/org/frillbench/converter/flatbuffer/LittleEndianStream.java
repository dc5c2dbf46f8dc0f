package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;

/**
 * Numbers on their way to a channel, through one buffer outside the heap: a heap buffer would be
 * copied once more.
 */
final class LittleEndianStream {

  private static final int BUFFER_BYTES = 1 << 20;

  private final WritableByteChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private long position;

  LittleEndianStream(WritableByteChannel channel) {
    this.channel = channel;
  }

  /** Puts zeros until the stream is {@code end} bytes long. */
  void padTo(long end) throws IOException {
    while (position < end) {
      room(Byte.BYTES).put((byte) 0);
    }
  }

  void putInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void putFloat(float value) throws IOException {
    room(Float.BYTES).putFloat(value);
  }

  /** Puts the first {@code count} of {@code values}, which the buffer can hold. */
  void putFloats(float[] values, int count) throws IOException {
    ByteBuffer room = room(count * Float.BYTES);
    room.asFloatBuffer().put(values, 0, count);
    room.position(room.position() + count * Float.BYTES);
  }

  /** Puts the first {@code count} of {@code values}, which the buffer can hold. */
  void putBytes(byte[] values, int count) throws IOException {
    room(count).put(values, 0, count);
  }

  /** Hands what is buffered to the channel. */
  void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    position += bytes;
    return buffer;
  }
}

package org.frillbench.converter.flatbuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.function.LongConsumer;

/** Reports how many bytes have been written. */
final class CountedChannel implements WritableByteChannel {

  private final WritableByteChannel channel;
  private final LongConsumer onBytes;
  private long bytes;

  CountedChannel(WritableByteChannel channel, LongConsumer onBytes) {
    this.channel = channel;
    this.onBytes = onBytes;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int written = channel.write(source);
    bytes += written;
    onBytes.accept(bytes);
    return written;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package org.frillbench.cli.device;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The messages of adb's sync service. Each is an id of four letters, a number in little-endian
 * order, and for most ids as many bytes; one buffer holds the message that is sent or received.
 */
final class SyncMessages {

  /** Where the content of a message starts in {@link #buffer()}. */
  static final int HEADER_BYTES = 8;

  /** The largest content that the protocol allows. */
  static final int MOST_CONTENT_BYTES = 64 << 10;

  private static final int BUFFER_BYTES = 128 << 10;

  private final DataInputStream in;
  private final OutputStream out;
  private final ExchangeWatchdog watchdog;
  private final ByteBuffer message =
      ByteBuffer.allocate(HEADER_BYTES + MOST_CONTENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** The messages of {@code service}, each of which is reported to {@code watchdog}. */
  SyncMessages(DeviceService service, ExchangeWatchdog watchdog) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(service.input(), BUFFER_BYTES));
    this.out = service.output();
    this.watchdog = watchdog;
  }

  /** Header and content of the current message. */
  byte[] buffer() {
    return message.array();
  }

  /** Whether the device has sent something that was not received yet. */
  boolean received() throws IOException {
    return in.available() > 0;
  }

  /** Sends a request whose content is a path. */
  void request(String id, String path) throws IOException, TransferRefusedException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    TransferRefusedException.checkPath(bytes.length);
    message.clear().position(HEADER_BYTES);
    message.put(bytes);
    send(id, bytes.length, bytes.length);
  }

  /** Sends a message whose content of {@code length} bytes is in the buffer already. */
  void send(String id, int number, int length) throws IOException {
    message.clear();
    message.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(number);
    out.write(message.array(), 0, HEADER_BYTES + length);
    watchdog.passed(length);
  }

  /** Receives {@code length} bytes of content, to the start of the buffer. */
  void content(int length) throws IOException {
    in.readFully(message.array(), 0, length);
    watchdog.passed(length);
  }

  /**
   * Receives the header of the next message.
   *
   * @return the length of its content in bytes, or -1 where its id is {@code last}
   * @throws TransferRefusedException for a message that the device refuses the transfer with
   * @throws IOException for any id other than {@code expected} and {@code last}
   */
  int next(String expected, String last) throws IOException, TransferRefusedException {
    byte[] four = new byte[4];
    in.readFully(four);
    String id = new String(four, StandardCharsets.US_ASCII);
    int length = Integer.reverseBytes(in.readInt());
    if (id.equals(last)) {
      return -1;
    }
    if (length < 0 || length > MOST_CONTENT_BYTES || !(id.equals(expected) || id.equals("FAIL"))) {
      throw new IOException("the device breaks the sync protocol");
    }
    if (id.equals("FAIL")) {
      byte[] reason = new byte[length];
      in.readFully(reason);
      throw new TransferRefusedException(new String(reason, StandardCharsets.UTF_8));
    }
    return length;
  }
}

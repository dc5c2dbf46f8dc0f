package org.frillbench.cli.device;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * One file to or from a device: {@code SEND} and {@code RECV} of adb's sync service. ddmlib's own
 * transfers sleep 5 ms whenever the other side is slower for a moment, which costs a quarter of
 * their rate or more.
 *
 * <p>Every message is an id of four letters, a number in little-endian order, and for most ids as
 * many bytes.
 */
final class FileTransfer implements AutoCloseable {

  /** What has to be open on the device. */
  static final String SERVICE = "sync:";

  /**
   * How long the device may pause, for flash that is being cleaned takes its time, and how slow it
   * may be: a twentieth of what USB 1 carries.
   */
  private static final ExchangeWatch.Limits LIMITS =
      new ExchangeWatch.Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64 << 10);

  private static final int HEADER_BYTES = 8;

  /** The largest chunk that the protocol allows. */
  private static final int MOST_CHUNK_BYTES = 64 << 10;

  private static final int BUFFER_BYTES = 128 << 10;

  /** A plain file that its owner may write and everybody may read. */
  private static final int MODE = 0100644;

  private final DeviceService service;
  private final DataInputStream in;
  private final ExchangeWatch watch;
  private final ByteBuffer message =
      ByteBuffer.allocate(HEADER_BYTES + MOST_CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private FileTransfer(
      DeviceService service, ExchangeWatch.Limits limits, BooleanSupplier cancelled)
      throws IOException {
    this.service = service;
    this.in = new DataInputStream(new BufferedInputStream(service.input(), BUFFER_BYTES));
    this.watch = service.watch(limits, cancelled);
  }

  /**
   * Prepares one transfer.
   *
   * @param service the device's {@link #SERVICE}, which this closes
   * @param cancelled asked many times a second; once true, the transfer is left
   */
  static FileTransfer over(DeviceService service, BooleanSupplier cancelled) throws IOException {
    return new FileTransfer(service, LIMITS, cancelled);
  }

  /** Likewise, with other limits of time. */
  static FileTransfer over(
      DeviceService service, ExchangeWatch.Limits limits, BooleanSupplier cancelled)
      throws IOException {
    return new FileTransfer(service, limits, cancelled);
  }

  /**
   * Copies a file to the device.
   *
   * @throws TransferRefusedException when the device or we refuse it
   * @throws IOException when the link breaks, or the user wants no more
   */
  void push(Path local, String remote) throws IOException, TransferRefusedException {
    try {
      send(local, remote);
    } catch (IOException e) {
      throw watch.explained(e);
    }
  }

  private void send(Path local, String remote) throws IOException, TransferRefusedException {
    try (InputStream file = here("read", () -> Files.newInputStream(local))) {
      request("SEND", remote + "," + MODE);
      int length = fill(file);
      // A device that refuses says so at once, and throws away what still comes.
      while (length > 0 && in.available() == 0) {
        send("DATA", length, length);
        length = fill(file);
      }
    }
    long modified = here("read", () -> Files.getLastModifiedTime(local)).toMillis();
    send("DONE", (int) (modified / 1000), 0);
    next("OKAY");
  }

  private int fill(InputStream file) throws IOException, TransferRefusedException {
    return here("read", () -> file.read(message.array(), HEADER_BYTES, MOST_CHUNK_BYTES));
  }

  /**
   * Copies a file from the device; what is at {@code local} is a whole file only if this returns.
   *
   * @param mostBytes a larger file is refused, whatever the device says of its size
   * @throws TransferRefusedException when the device or we refuse it
   * @throws IOException when the link breaks, or the user wants no more
   */
  void pull(String remote, Path local, long mostBytes)
      throws IOException, TransferRefusedException {
    try {
      receive(remote, local, mostBytes);
    } catch (IOException e) {
      throw watch.explained(e);
    }
  }

  private void receive(String remote, Path local, long mostBytes)
      throws IOException, TransferRefusedException {
    request("RECV", remote);
    long bytes = 0;
    try (OutputStream file = here("written", () -> Files.newOutputStream(local))) {
      for (int length = next("DATA", "DONE"); length >= 0; length = next("DATA", "DONE")) {
        bytes += length;
        if (bytes > mostBytes) {
          throw new TransferRefusedException(
              remote + " is larger than the " + mostBytes + " bytes allowed");
        }
        in.readFully(message.array(), 0, length);
        watch.passed(length);
        write(file, length);
      }
    }
  }

  private void write(OutputStream file, int length) throws TransferRefusedException {
    here(
        "written",
        () -> {
          file.write(message.array(), 0, length);
          return length;
        });
  }

  private void request(String id, String path) throws IOException, TransferRefusedException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    TransferRefusedException.checkPath(bytes.length);
    message.clear().position(HEADER_BYTES);
    message.put(bytes);
    send(id, bytes.length, bytes.length);
  }

  /** Sends a message whose bytes stand already behind the place of its header. */
  private void send(String id, int number, int length) throws IOException {
    message.clear();
    message.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(number);
    service.output().write(message.array(), 0, HEADER_BYTES + length);
    watch.passed(length);
  }

  private int next(String expected) throws IOException, TransferRefusedException {
    return next(expected, expected);
  }

  /** Reads the header of the next message: its length, or -1 where the id is {@code last}. */
  private int next(String expected, String last) throws IOException, TransferRefusedException {
    byte[] four = new byte[4];
    in.readFully(four);
    String id = new String(four, StandardCharsets.US_ASCII);
    int length = Integer.reverseBytes(in.readInt());
    if (id.equals(last)) {
      return -1;
    }
    if (length < 0 || length > MOST_CHUNK_BYTES || !(id.equals(expected) || id.equals("FAIL"))) {
      throw new IOException("the device breaks the sync protocol");
    }
    if (id.equals("FAIL")) {
      byte[] reason = new byte[length];
      in.readFully(reason);
      throw new TransferRefusedException(new String(reason, StandardCharsets.UTF_8));
    }
    return length;
  }

  private interface Deed<T> {
    T run() throws IOException;
  }

  /** A failure of this computer's own file is no loss of the link. */
  private static <T> T here(String what, Deed<T> deed) throws TransferRefusedException {
    try {
      return deed.run();
    } catch (IOException e) {
      throw new TransferRefusedException(
          "it cannot be " + what + " on this computer: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
    service.close();
  }
}

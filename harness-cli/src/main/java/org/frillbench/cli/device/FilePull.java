package org.frillbench.cli.device;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Takes one file off a device: the {@code RECV} of adb's sync service. ddmlib's own pull sleeps 5
 * ms whenever it is faster than the device, which halves its rate.
 */
final class FilePull {

  /** How long the device may pause. */
  private static final Duration STALL = Duration.ofSeconds(20);

  /** The largest chunk that the protocol allows. */
  private static final int MOST_CHUNK_BYTES = 64 << 10;

  private static final int BUFFER_BYTES = 128 << 10;

  private final DeviceService service;
  private final DataInputStream in;
  private final BooleanSupplier cancelled;

  private FilePull(DeviceService service, BooleanSupplier cancelled) throws IOException {
    this.service = service;
    this.in = new DataInputStream(new BufferedInputStream(service.input(STALL), BUFFER_BYTES));
    this.cancelled = cancelled;
  }

  /**
   * Pulls a file; nothing is left at {@code local} when that fails.
   *
   * @param mostBytes a larger file is refused, whatever the device says of its size
   * @throws TransferRefusedException when the device or we refuse it
   * @throws IOException when the link breaks, or the user wants no more
   */
  static void run(
      String serial, String remote, Path local, long mostBytes, BooleanSupplier cancelled)
      throws IOException, TransferRefusedException {
    TransferRefusedException.checkPath(remote);
    boolean whole = false;
    try (DeviceService service = DeviceService.open(serial, "sync:");
        OutputStream out = open(local)) {
      new FilePull(service, cancelled).receive(remote, mostBytes, out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(local);
      }
    }
  }

  private void receive(String remote, long mostBytes, OutputStream out)
      throws IOException, TransferRefusedException {
    send("RECV", remote);
    byte[] chunk = new byte[MOST_CHUNK_BYTES];
    long bytes = 0;
    String id = id();
    while (id.equals("DATA") && !cancelled.getAsBoolean()) {
      int length = length();
      bytes += length;
      if (bytes > mostBytes) {
        throw new TransferRefusedException(
            remote + " is larger than the " + mostBytes + " bytes allowed");
      }
      in.readFully(chunk, 0, length);
      write(out, chunk, length);
      id = id();
    }
    if (id.equals("FAIL")) {
      byte[] reason = new byte[length()];
      in.readFully(reason);
      throw new TransferRefusedException(new String(reason, StandardCharsets.UTF_8));
    }
    if (!id.equals("DONE")) {
      throw new IOException(cancelled.getAsBoolean() ? "interrupted" : "answered with nonsense");
    }
  }

  private static OutputStream open(Path local) throws TransferRefusedException {
    try {
      return Files.newOutputStream(local);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void write(OutputStream out, byte[] chunk, int length)
      throws TransferRefusedException {
    try {
      out.write(chunk, 0, length);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static TransferRefusedException unwritable(IOException e) {
    return new TransferRefusedException("it cannot be written on this computer: " + e.getMessage());
  }

  private void send(String id, String path) throws IOException {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    service
        .output()
        .write(
            ByteBuffer.allocate(8 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes.length)
                .put(bytes)
                .array());
  }

  private String id() throws IOException {
    byte[] id = new byte[4];
    in.readFully(id);
    return new String(id, StandardCharsets.US_ASCII);
  }

  private int length() throws IOException {
    int length = Integer.reverseBytes(in.readInt());
    if (length < 0 || length > MOST_CHUNK_BYTES) {
      throw new IOException("answered with nonsense");
    }
    return length;
  }
}

package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * One file to or from a device: {@code SEND} and {@code RECV} of adb's sync service. ddmlib's own
 * transfers sleep 5 ms whenever the other side is slower for a moment, which costs a quarter of
 * their rate or more.
 */
final class FileTransfer implements AutoCloseable {

  /** The device's service that transfers files. */
  static final String SERVICE = "sync:";

  /**
   * How long the device may pause, since erasing flash takes its time, and the lowest rate: a
   * twentieth of what USB 1 carries.
   */
  private static final ExchangeWatchdog.Limits LIMITS =
      new ExchangeWatchdog.Limits(
          DevicePolicy.TRANSFER_SILENCE,
          DevicePolicy.TRANSFER,
          DevicePolicy.LEAST_TRANSFER_BYTES_PER_SECOND);

  /** A regular file that its owner may write and everybody may read. */
  private static final int MODE = 0100644;

  private final DeviceService service;
  private final ExchangeWatchdog watchdog;
  private final SyncMessages messages;

  private FileTransfer(
      DeviceService service, ExchangeWatchdog.Limits limits, BooleanSupplier cancelled)
      throws IOException {
    this.service = service;
    this.watchdog = service.watch(limits, cancelled);
    this.messages = new SyncMessages(service, watchdog);
  }

  /**
   * Prepares one transfer.
   *
   * @param service the device's {@link #SERVICE}, which this closes
   * @param cancelled polled many times a second; once true, the transfer is aborted
   */
  static FileTransfer over(DeviceService service, BooleanSupplier cancelled) throws IOException {
    return new FileTransfer(service, LIMITS, cancelled);
  }

  /** The same with other time limits. */
  static FileTransfer over(
      DeviceService service, ExchangeWatchdog.Limits limits, BooleanSupplier cancelled)
      throws IOException {
    return new FileTransfer(service, limits, cancelled);
  }

  /**
   * Copies a file to the device.
   *
   * @param onBytes receives how many bytes have been sent, as often as that changes
   * @throws TransferRefusedException when the device or this computer refuses it
   * @throws IOException when the link breaks, or the transfer is cancelled
   */
  void push(Path local, String remote, LongConsumer onBytes)
      throws IOException, TransferRefusedException {
    try {
      send(local, remote, onBytes);
    } catch (IOException e) {
      throw watchdog.explained(e);
    }
  }

  private void send(Path local, String remote, LongConsumer onBytes)
      throws IOException, TransferRefusedException {
    long sent = 0;
    try (InputStream file = onThisComputer("read", () -> Files.newInputStream(local))) {
      messages.request("SEND", remote + "," + MODE);
      int length = fill(file);
      // A device that refuses answers at once, and discards what still comes.
      while (length > 0 && !messages.received()) {
        messages.send("DATA", length, length);
        sent += length;
        onBytes.accept(sent);
        length = fill(file);
      }
    }
    long modified = onThisComputer("read", () -> Files.getLastModifiedTime(local)).toMillis();
    messages.send("DONE", (int) (modified / 1000), 0);
    messages.next("OKAY", "OKAY");
  }

  private int fill(InputStream file) throws TransferRefusedException {
    return onThisComputer(
        "read",
        () ->
            file.read(
                messages.buffer(), SyncMessages.HEADER_BYTES, SyncMessages.MOST_CONTENT_BYTES));
  }

  /**
   * Copies a file from the device; {@code local} is a complete file only if this returns.
   *
   * @param mostBytes a larger file is refused, whatever size the device reports
   * @throws TransferRefusedException when the device or this computer refuses it
   * @throws IOException when the link breaks, or the transfer is cancelled
   */
  void pull(String remote, Path local, long mostBytes)
      throws IOException, TransferRefusedException {
    try {
      receive(remote, local, mostBytes);
    } catch (IOException e) {
      throw watchdog.explained(e);
    }
  }

  private void receive(String remote, Path local, long mostBytes)
      throws IOException, TransferRefusedException {
    messages.request("RECV", remote);
    long bytes = 0;
    try (OutputStream file = onThisComputer("written", () -> Files.newOutputStream(local))) {
      int length = messages.next("DATA", "DONE");
      while (length >= 0) {
        bytes += length;
        if (bytes > mostBytes) {
          throw new TransferRefusedException(
              remote + " is larger than the " + mostBytes + " bytes allowed");
        }
        messages.content(length);
        write(file, length);
        length = messages.next("DATA", "DONE");
      }
    }
  }

  private void write(OutputStream file, int length) throws TransferRefusedException {
    onThisComputer(
        "written",
        () -> {
          file.write(messages.buffer(), 0, length);
          return length;
        });
  }

  private interface FileOperation<T> {
    T run() throws IOException;
  }

  /** A failure of this computer's own file is no loss of the link. */
  private static <T> T onThisComputer(String what, FileOperation<T> operation)
      throws TransferRefusedException {
    try {
      return operation.run();
    } catch (IOException e) {
      throw new TransferRefusedException(
          "it cannot be " + what + " on this computer: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    watchdog.close();
    service.close();
  }
}

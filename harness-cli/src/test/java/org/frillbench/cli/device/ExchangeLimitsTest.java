package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.frillbench.cli.device.ExchangeWatchdog.Limits;
import org.frillbench.cli.device.ExchangeWatchdog.TimedOutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a device or server does, an exchange with it ends: without its help, and in time. */
@Timeout(60)
@Tag("slow")
final class ExchangeLimitsTest {

  private static final int LARGE = 64 << 20;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path folder;

  private static DeviceService service(UnresponsiveAdbServer server, String name)
      throws IOException {
    return DeviceService.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
        "host:transport:x",
        name);
  }

  private static FileTransfer files(UnresponsiveAdbServer server, Limits limits)
      throws IOException {
    return FileTransfer.over(service(server, FileTransfer.SERVICE), limits, () -> false);
  }

  private Path large() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(LARGE);
    }
    return file;
  }

  @Test
  void pushEndsIfTheDeviceStopsReading() throws Exception {
    Path file = large();
    try (UnresponsiveAdbServer server = new UnresponsiveAdbServer(UnresponsiveAdbServer::silence);
        FileTransfer files = files(server, new Limits(SHORT, LONG, 1))) {
      TimedOutException e =
          assertThrows(TimedOutException.class, () -> files.push(file, "/x", bytes -> {}));
      assertTrue(e.getMessage().startsWith("nothing was transferred for "), e.getMessage());
    }
  }

  @Test
  void interruptedPushEndsIfTheDeviceStopsReading() throws Exception {
    Path file = large();
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    try (UnresponsiveAdbServer server =
            new UnresponsiveAdbServer(
                (in, out) -> {
                  in.readNBytes(100);
                  begun.countDown();
                  UnresponsiveAdbServer.silence(in, out);
                });
        FileTransfer files =
            FileTransfer.over(
                service(server, FileTransfer.SERVICE),
                new Limits(LONG, LONG, 1),
                interrupted::get)) {
      Thread user =
          new Thread(
              () -> {
                try {
                  begun.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                interrupted.set(true);
              });
      user.start();
      TimedOutException e =
          assertThrows(TimedOutException.class, () -> files.push(file, "/x", bytes -> {}));
      assertEquals("interrupted", e.getMessage());
      user.join();
    }
  }

  private static void message(OutputStream out, String id, int length) throws IOException {
    out.write(id.getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), 0});
  }

  @Test
  void pullThatIsTooSlowEnds() throws Exception {
    try (UnresponsiveAdbServer server =
            new UnresponsiveAdbServer(
                (in, out) -> {
                  message(out, "DATA", 60_000);
                  while (true) {
                    out.write(1);
                    Thread.sleep(20);
                  }
                });
        FileTransfer files = files(server, new Limits(SHORT, LONG, 1))) {
      TimedOutException e = assertThrows(TimedOutException.class, () -> pull(files));
      assertTrue(e.getMessage().startsWith("nothing was transferred for "), e.getMessage());
    }
  }

  @Test
  void pullOfTinyMessagesThatIsTooSlowEnds() throws Exception {
    try (UnresponsiveAdbServer server =
            new UnresponsiveAdbServer(
                (in, out) -> {
                  while (true) {
                    message(out, "DATA", 1);
                    out.write(1);
                    Thread.sleep(20);
                  }
                });
        FileTransfer files = files(server, new Limits(LONG, Duration.ofSeconds(1), 100_000))) {
      TimedOutException e = assertThrows(TimedOutException.class, () -> pull(files));
      assertTrue(e.getMessage().matches("\\d+ bytes took over 1 s"), e.getMessage());
    }
  }

  private void pull(FileTransfer files) throws Exception {
    files.pull("/x", folder.resolve("pulled"), LARGE);
  }

  /** Also where every line of it looks like the end of the command. */
  @Test
  void endlessOutputEndsTheCommand() throws Exception {
    AtomicLong sent = new AtomicLong();
    byte[] lines = "frill-bench-exit:0\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    AtomicLong heard = new AtomicLong();
    ShellOutput output = new ShellOutput(line -> heard.incrementAndGet());
    try (UnresponsiveAdbServer server =
            new UnresponsiveAdbServer((in, out) -> endless(out, lines, sent));
        DeviceService shell = service(server, "shell:true")) {
      assertThrows(
          ShellOutput.TooLongException.class, () -> shell.read(output, () -> LONG, () -> false));
    }
    assertTrue(sent.get() < LARGE, sent + " bytes were taken");
    assertEquals(0, heard.get());
  }

  private static void endless(OutputStream out, byte[] lines, AtomicLong sent) throws IOException {
    while (true) {
      out.write(lines);
      sent.addAndGet(lines.length);
    }
  }

  @Test
  void endlessLineEndsTheCommand() throws Exception {
    byte[] piece = new byte[1 << 16];
    ShellOutput output = new ShellOutput(line -> {});
    try (UnresponsiveAdbServer server =
            new UnresponsiveAdbServer((in, out) -> endless(out, piece, new AtomicLong()));
        DeviceService shell = service(server, "shell:true")) {
      assertThrows(
          ShellOutput.TooLongException.class, () -> shell.read(output, () -> LONG, () -> false));
    }
  }

  /** The reason of a refusal may be 64 KiB long by its own account. */
  @Test
  void serverThatSendsItsRefusalTooSlowlyIsAbandoned() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket client = server.accept();
                    InputStream in = client.getInputStream()) {
                  client.getOutputStream().write("FAILffff".getBytes(StandardCharsets.US_ASCII));
                  while (in.available() >= 0) {
                    client.getOutputStream().write('x');
                    Thread.sleep(100);
                  }
                } catch (IOException e) {
                  return; // It has been left.
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.setDaemon(true);
      thread.start();
      assertThrows(
          TimedOutException.class,
          () ->
              DeviceService.open(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()),
                  "host:transport:x",
                  "shell:true"));
    }
  }
}

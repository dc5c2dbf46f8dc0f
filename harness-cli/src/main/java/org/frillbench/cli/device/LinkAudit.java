package org.frillbench.cli.device;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.statistics.Quantiles;

/**
 * Compares {@link DeviceLink} with adb itself: the same files and the same command, alternating,
 * through the same server.
 */
public final class LinkAudit {

  private static final int BYTES = 100 << 20;
  private static final int TRANSFERS = 6;
  private static final int COMMANDS = 200;
  private static final String REMOTE = DeviceProbe.FOLDER + "/audit.bin";
  private static final String PROPERTY = "ro.product.model";
  private static final Ticker TICKER = Ticker.system();

  private final DeviceLink link;
  private final AttachedDevice device;
  private final AdbProgram adb;
  private final DeviceProvider provider;

  /**
   * An audit of one device.
   *
   * @param provider where the device is attached
   */
  LinkAudit(DeviceLink link, AttachedDevice device, AdbProgram adb, DeviceProvider provider) {
    this.link = link;
    this.device = device;
    this.adb = adb;
    this.provider = provider;
  }

  /**
   * The medians of one operation.
   *
   * @param what the operation
   * @param oursNs median through {@link DeviceLink}, ns
   * @param adbNs median through adb, ns
   * @param bytes size of the transfer, 0 for a command
   */
  public record Finding(String what, double oursNs, double adbNs, long bytes) {}

  /** Runs all comparisons and reports each finding. */
  void run(Consumer<Finding> onFinding) throws LinkLostException {
    Path file = null;
    try {
      file = TemporaryFiles.file("audit-", ".bin");
      fill(file);
      Path there = file;
      accept(link.shell(DevicePolicy.COMMAND, "mkdir", "-p", DeviceProbe.FOLDER));
      onFinding.accept(
          compare(
              "push",
              TRANSFERS,
              BYTES,
              () -> accept(link.push(there, REMOTE)),
              () -> byAdb("push", there.toString(), REMOTE)));
      onFinding.accept(
          compare(
              "pull",
              TRANSFERS,
              BYTES,
              () -> accept(link.pull(REMOTE, there, BYTES)),
              () -> byAdb("pull", REMOTE, there.toString())));
      onFinding.accept(
          compare(
              "getprop",
              COMMANDS,
              0,
              () -> accept(link.shell(DevicePolicy.COMMAND, "getprop", PROPERTY)),
              this::askBare));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED, "the audit could not go on: " + e.getMessage() + ".", e);
    } finally {
      link.shell(DevicePolicy.COMMAND, "rm", "-f", REMOTE);
      delete(file);
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < BYTES / noise.length; i++) {
        out.write(noise);
      }
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is in the folder for temporary files, which is cleaned up at the next start.
      return;
    }
  }

  private interface Operation {
    void run() throws IOException, LinkLostException;
  }

  /** Alternates both, ABBA; the first run of each is warm-up and is not counted. */
  private static Finding compare(
      String what, int times, long bytes, Operation ours, Operation theirs)
      throws IOException, LinkLostException {
    ours.run();
    theirs.run();
    List<Long> oursNs = new ArrayList<>();
    List<Long> theirsNs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      boolean first = i % 2 == 0;
      (first ? oursNs : theirsNs).add(timed(first ? ours : theirs));
      (first ? theirsNs : oursNs).add(timed(first ? theirs : ours));
    }
    return new Finding(what, median(oursNs), median(theirsNs), bytes);
  }

  private static long timed(Operation operation) throws IOException, LinkLostException {
    long before = TICKER.nanos();
    operation.run();
    return TICKER.nanos() - before;
  }

  private static double median(List<Long> times) {
    return Quantiles.median(times.stream().mapToDouble(Long::doubleValue).toArray());
  }

  private static void accept(Optional<String> refusal) throws IOException {
    if (refusal.isPresent()) {
      throw new IOException("the device refuses it: " + refusal.get());
    }
  }

  private static void accept(ShellResult result) throws IOException {
    accept(result.ok() ? Optional.empty() : Optional.of(result.reason()));
  }

  private void byAdb(String command, String from, String to) throws IOException {
    if (device.transportId().isPresent()) {
      adb.run(
          provider.address(),
          "-t",
          Long.toString(device.transportId().getAsLong()),
          command,
          from,
          to);
    } else {
      adb.run(provider.address(), "-s", device.serial(), command, from, to);
    }
  }

  /** The requests of {@code adb shell getprop}, without the start of its process. */
  private void askBare() throws IOException {
    try (Socket socket = new Socket(provider.server().getAddress(), provider.server().getPort())) {
      socket.setTcpNoDelay(true);
      request(socket, device.transport());
      request(socket, "shell:getprop " + PROPERTY);
      if (socket.getInputStream().readAllBytes().length == 0) {
        throw new IOException("the device has no " + PROPERTY);
      }
    }
  }

  private static void request(Socket socket, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String framed = String.format(Locale.ROOT, "%04x%s", bytes.length, text);
    socket.getOutputStream().write(framed.getBytes(StandardCharsets.UTF_8));
    byte[] answer = socket.getInputStream().readNBytes(4);
    if (!new String(answer, StandardCharsets.US_ASCII).equals("OKAY")) {
      throw new IOException("the adb server refuses " + text);
    }
  }
}

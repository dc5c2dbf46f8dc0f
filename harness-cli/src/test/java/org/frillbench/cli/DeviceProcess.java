package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code frill-bench virtual-device} in a process of its own. */
final class DeviceProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("listens on (127\\.0\\.0\\.1:\\d+)\\.");

  private final Process process;
  private final String serial;

  private DeviceProcess(Process process, String serial) {
    this.process = process;
    this.serial = serial;
  }

  /** Starts one on any free port, and learns where it listens. */
  static DeviceProcess start(Path folder, String... options) throws Exception {
    return start(folder, 0, options);
  }

  private static DeviceProcess start(Path folder, int port, String... options) throws Exception {
    Path out = Files.createTempFile(folder, "device", ".out");
    List<String> command =
        new ArrayList<>(List.of("virtual-device", "--port", Integer.toString(port)));
    command.addAll(List.of(options));
    Process process =
        new Cli(folder)
            .start(
                out.toFile(),
                folder.resolve("device.err").toFile(),
                command.toArray(String[]::new));
    Matcher found = LISTENS.matcher("");
    while (!found.find()) {
      assertTrue(process.isAlive(), () -> "the virtual device has ended");
      Thread.sleep(20);
      found = LISTENS.matcher(Files.readString(out));
    }
    return new DeviceProcess(process, found.group(1));
  }

  /** Another device at the same place, once this one has ended. */
  DeviceProcess again(Path folder) throws Exception {
    return start(folder, Integer.parseInt(serial.substring(serial.indexOf(':') + 1)));
  }

  /** What adb calls it once it is connected. */
  String serial() {
    return serial;
  }

  /** Ends it as a power cut does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

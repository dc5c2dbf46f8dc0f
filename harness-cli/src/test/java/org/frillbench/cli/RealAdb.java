package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Google's own adb, with a server and keys of its own that end with the test. Once it is connected,
 * every call names its device: whatever else is plugged in is not used.
 */
public final class RealAdb {

  private static final int LIMIT_SECONDS = 60;

  private final Path folder;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private Process server;

  /** One whose server, once it runs, has its files in {@code folder}. */
  public RealAdb(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    environment.put("ANDROID_ADB_SERVER_PORT", Integer.toString(port));
  }

  /** Lets a server that is not yet started look for emulators, as a developer's does. */
  RealAdb scanning() {
    environment.put(AdbEnvironment.LAST_EMULATOR_PORT, "5585");
    return this;
  }

  /** Whether this machine has one. */
  public static boolean isThere() {
    return Programs.isThere("adb");
  }

  /** What a call printed on both streams, and its exit code. */
  public record Ran(String text, int exit) {}

  /** Calls it, which starts a server where none runs. */
  public Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("adb"));
    command.addAll(List.of(arguments));
    // A file and no pipe: a server that is started inherits it.
    Path said = Files.createTempFile(folder, "adb", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    isolate(builder);
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), command + " hangs");
    } finally {
      process.destroyForcibly();
    }
    return new Ran(Files.readString(said), process.exitValue());
  }

  /**
   * Starts its server so that other machines reach it, too; it ends with {@link #end}.
   *
   * @param host an address of this machine
   * @return where the server answers
   */
  String serveAt(String host) throws IOException, InterruptedException {
    server = serve("-a");
    return host + ":" + port;
  }

  /** Starts its server as a child of this process, and returns when it listens. */
  public Process serve(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("adb", "-P", Integer.toString(port)));
    command.addAll(List.of(options));
    command.addAll(List.of("nodaemon", "server"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(folder, "server", ".txt").toFile());
    isolate(builder);
    Process started = builder.start();
    awaitServer();
    return started;
  }

  private void isolate(ProcessBuilder builder) {
    AdbEnvironment.isolate(builder.environment());
    builder.environment().putAll(environment);
    builder.environment().put("HOME", folder.toString());
  }

  /** Connects to a virtual device, waits until it serves, and names it from then on. */
  void connect(String serial) throws IOException, InterruptedException {
    run("connect", serial);
    name(serial);
    run("-s", serial, "wait-for-device");
  }

  /**
   * Connects likewise, for a test of all devices. A server that starts finds an emulator, whatever
   * its limit, if another test listens on such a port at that moment: it is gone with that test.
   */
  void connectAlone(String serial) throws IOException, InterruptedException {
    connect(serial);
    while (run("devices").text().contains("emulator-")) {
      Thread.sleep(50);
    }
  }

  /** Names a device in every later call of adb and of the command. */
  public void name(String serial) {
    environment.put("ANDROID_SERIAL", serial);
  }

  /** Plugs in again what adb may still take for connected. */
  void reconnect(String serial) throws IOException, InterruptedException {
    run("disconnect", serial);
    connect(serial);
  }

  /** Waits until a server listens, whoever starts it. */
  void awaitServer() throws InterruptedException {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertTrue(socket.isConnected());
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
  }

  /** Lets the command reach this server. */
  Cli cli(Path where) {
    Cli cli = new Cli(where);
    environment.forEach(cli::with);
    return cli;
  }

  /** The variables that lead to this server, and to the device that is named. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Ends its server. */
  public void end() throws IOException, InterruptedException {
    run("kill-server");
    if (server != null) {
      server.destroyForcibly().waitFor();
    }
  }
}

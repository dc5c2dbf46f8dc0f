package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
final class AdbServerTest {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "tcp:6001, 7000, 6001",
    "tcp:localhost:6002, , 6002",
    "tcp:127.0.0.1:6003, , 6003",
    ", 7000, 7000",
    ", , 5037"
  })
  void addressOfThisMachineIsFoundAsAdbFindsIt(String socket, String port, int expected) {
    Map<String, String> environment =
        Map.of(
            "ADB_SERVER_SOCKET", socket == null ? "" : socket,
            "ANDROID_ADB_SERVER_PORT", port == null ? "" : port);
    ServerAddress address = ServerAddress.of(null, environment);
    assertEquals(expected, address.port());
    assertTrue(address.onThisMachine());
  }

  @ParameterizedTest
  @CsvSource({
    "far:6001, far:6001",
    "192.168.1.20:5037, 192.168.1.20:5037",
    "[fd00::20]:5037, [fd00::20]:5037",
    "[fe80::1%eth0]:1, [fe80::1%eth0]:1",
    "localhost:6002, 127.0.0.1:6002"
  })
  void addressOfAnotherMachineIsAHostAndItsPort(String given, String expected) {
    assertEquals(expected, ServerAddress.of(given, Map.of()).toString());
    assertEquals(
        expected, ServerAddress.of(null, Map.of("ADB_SERVER_SOCKET", "tcp:" + given)).toString());
  }

  @Test
  void optionPrecedesTheEnvironmentAndTheSocketPrecedesTheAddress() {
    Map<String, String> environment =
        Map.of(
            "ADB_SERVER_SOCKET", "tcp:one:1",
            "ANDROID_ADB_SERVER_ADDRESS", "two",
            "ANDROID_ADB_SERVER_PORT", "2");
    assertEquals("three:3", ServerAddress.of("three:3", environment).toString());
    assertEquals("one:1", ServerAddress.of(null, environment).toString());
    assertEquals(
        "two:2",
        ServerAddress.of(
                null, Map.of("ANDROID_ADB_SERVER_ADDRESS", "two", "ANDROID_ADB_SERVER_PORT", "2"))
            .toString());
    assertEquals(
        "[::1]:5037",
        ServerAddress.of(null, Map.of("ANDROID_ADB_SERVER_ADDRESS", "::1")).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "far",
        "5037",
        "far:",
        ":5037",
        "far:0",
        "far:70000",
        "far:adb",
        "::1:5037",
        "/usr/bin/adb",
        "far:5037:1",
        "a b:5037",
        "[far]:5037",
        "tcp:far:5037"
      })
  void optionThatIsNoHostAndPortIsRefused(String given) {
    CommandFailure refusal =
        assertThrows(CommandFailure.class, () -> ServerAddress.of(given, Map.of()));
    assertEquals(ExitCode.REFUSED_INPUT, refusal.exitCode());
    assertTrue(
        refusal.getMessage().startsWith("--adb is " + given + ": it takes HOST:PORT, as in "),
        refusal.getMessage());
  }

  private String remoteRefusal(String address) {
    CommandFailure failure =
        assertThrows(
            CommandFailure.class,
            () ->
                AdbServer.find(
                    ServerAddress.of(address, Map.of()), System.getenv(), home.toString()));
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    return failure.getMessage();
  }

  /** 127.0.0.2 is another address than the one where adb would be started. */
  @Test
  void deviceOfAnotherMachineIsNotTakenForThatOfTheSameSerialHere() {
    String emulator = "emulator-5554";
    assertEquals(emulator, ServerAddress.of("localhost:5038", Map.of()).nameOf(emulator));
    assertEquals(
        "emulator-5554 at far:5037", ServerAddress.of("far:5037", Map.of()).nameOf(emulator));
  }

  @Test
  void serverElsewhereThatDoesNotAnswerIsNotStarted() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
      free = socket.getLocalPort();
    }
    String refusal = remoteRefusal("127.0.0.2:" + free);
    assertTrue(
        refusal.startsWith("no adb server answers on 127.0.0.2:" + free + " (Connection refused)"),
        refusal);
    assertTrue(refusal.contains("'adb -a -P " + free + " nodaemon server'"), refusal);
  }

  @Test
  void hostThatIsNotKnownIsNamed() {
    String refusal = remoteRefusal("no-such-host.invalid:5037");
    assertTrue(refusal.startsWith("no adb server answers on no-such-host.invalid:5037 ("), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.2", "127.0.0.3"})
  void serverAtAnotherAddressIsFound(String host) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName(host))) {
      new Thread(() -> answer(server, "OKAY00040029")).start();
      String address = host + ":" + server.getLocalPort();
      assertEquals(
          server.getLocalPort(),
          AdbServer.find(
                  ServerAddress.of(address, Map.of()), Map.of("PATH", "/nowhere"), home.toString())
              .getPort());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tcp:", "tcp:0", "tcp:70000", "tcp:far:0", "localfilesystem:/x", "tcp::5037"})
  void socketThatIsNoTcpAddressIsRefused(String socket) {
    CommandFailure refusal =
        assertThrows(
            CommandFailure.class,
            () -> ServerAddress.of(null, Map.of("ADB_SERVER_SOCKET", socket)));
    assertEquals(ExitCode.REFUSED_INPUT, refusal.exitCode());
    assertTrue(refusal.getMessage().contains(socket), refusal.getMessage());
  }

  /** What the search says of a server that answers every question so. */
  private String refusalOf(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      new Thread(() -> answer(server, answer)).start();
      int port = server.getLocalPort();
      return assertThrows(CommandFailure.class, () -> find(port)).getMessage();
    }
  }

  private static void answer(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().readNBytes(16);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int find(int port) {
    Map<String, String> environment =
        Map.of("ANDROID_ADB_SERVER_PORT", Integer.toString(port), "PATH", "/nowhere");
    return AdbServer.find(ServerAddress.of(null, environment), environment, home.toString())
        .getPort();
  }

  @Test
  void incompatibleServerIsRefusedWithItsVersion() throws IOException {
    assertTrue(refusalOf("OKAY0004001a").contains("speaks version 26"));
    assertTrue(refusalOf("HTTP/1.1 400 Bad Request").contains("is no adb server"));
    assertTrue(refusalOf("").contains("is no adb server"));
    assertTrue(refusalOf("OKAY0004zzzz").contains("is no adb server"));
  }

  @Test
  void serverOfANewerVersionIsAccepted() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      new Thread(() -> answer(server, "OKAY0004002a")).start();
      assertEquals(server.getLocalPort(), find(server.getLocalPort()));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a script of a POSIX shell")
  void adbThatFailsToStartAServerIsQuoted() throws IOException {
    Path tools = Files.createDirectories(home.resolve("Android/Sdk/platform-tools"));
    Path adb =
        Files.writeString(tools.resolve("adb"), "#!/bin/sh\necho cannot bind here >&2\nexit 1\n");
    Files.setPosixFilePermissions(adb, PosixFilePermissions.fromString("rwx------"));
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    CommandFailure failure = assertThrows(CommandFailure.class, () -> find(free));
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertTrue(failure.getMessage().contains("cannot bind here"), failure.getMessage());
    Files.delete(adb);
    assertTrue(
        assertThrows(CommandFailure.class, () -> find(free))
            .getMessage()
            .contains("adb is missing"));
  }
}

package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands and files over sockets of our own: to a virtual device, and to servers that lie. */
@Timeout(60)
final class DeviceServiceTest {

  private static final String SERIAL = "under-test";
  private static final String TRANSPORT = "host:transport:" + SERIAL;
  private static final String PLACE = "/data/local/tmp/";

  private static VirtualDevice device;
  private static AdbServerFront front;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    device = VirtualDevice.start(DeviceProfile.pixel1());
    front = AdbServerFront.open();
    front.attach(SERIAL, device);
  }

  @AfterAll
  static void stop() {
    front.close();
    device.close();
  }

  private static DeviceService open(String name) throws IOException {
    return DeviceService.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port()), TRANSPORT, name);
  }

  private static String shell(String command) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (DeviceService service = open("shell:" + command)) {
      service.read(
          (bytes, length) -> said.write(bytes, 0, length),
          () -> Duration.ofSeconds(20),
          () -> false);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static FileTransfer files(int port) throws IOException {
    return FileTransfer.over(
        DeviceService.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            TRANSPORT,
            FileTransfer.SERVICE),
        () -> false);
  }

  private static void push(Path local, String remote) throws Exception {
    try (FileTransfer files = files(front.port())) {
      files.push(local, remote, bytes -> {});
    }
  }

  private static void pull(String remote, Path local, long mostBytes) throws Exception {
    try (FileTransfer files = files(front.port())) {
      files.pull(remote, local, mostBytes);
    }
  }

  @Test
  void commandOutputIsReadToItsEnd() throws IOException {
    assertEquals("Pixel\n", shell("getprop ro.product.model"));
    assertEquals("", shell("true"));
  }

  @Test
  void silentCommandIsAbandonedAfterItsTimeLimit() throws IOException {
    try (DeviceService service = open("shell:sleep 50")) {
      assertThrows(
          SocketTimeoutException.class,
          () -> service.read((bytes, length) -> {}, () -> Duration.ofMillis(300), () -> false));
    }
  }

  @Test
  void commandIsAbandonedOnInterruption() throws IOException {
    long start = System.nanoTime();
    try (DeviceService service = open("shell:sleep 50")) {
      service.read(
          (bytes, length) -> {},
          () -> Duration.ofMinutes(1),
          () -> System.nanoTime() - start > 200_000_000L);
    }
  }

  @Test
  void unknownDeviceIsReportedWithTheServersMessage() {
    DeviceService.RefusedException refusal =
        assertThrows(
            DeviceService.RefusedException.class,
            () ->
                DeviceService.open(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), front.port()),
                    "host:transport:nobody",
                    "shell:true"));
    assertEquals("device 'nobody' not found", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "with blank", "it's \"quoted\"", "grüße-模型", "line\nend", "../tmp/up"})
  void filesArePushedAndPulledUnchanged(String name) throws Exception {
    byte[] bytes = new byte[300_001];
    new Random(1).nextBytes(bytes);
    Path sent = Files.write(folder.resolve("sent"), bytes);
    push(sent, PLACE + name);
    Path back = folder.resolve("back");
    pull(PLACE + name, back, bytes.length);
    assertArrayEquals(bytes, Files.readAllBytes(back));
  }

  @Test
  void emptyFileIsPushedAndPulled() throws Exception {
    push(Files.createFile(folder.resolve("empty")), PLACE + "empty");
    pull(PLACE + "empty", folder.resolve("back"), 0);
    assertEquals(0, Files.size(folder.resolve("back")));
  }

  @Test
  void refusalsAreReportedWithTheDevicesMessage() throws Exception {
    byte[] much = new byte[5_000_000];
    Path file = Files.write(folder.resolve("much"), much);
    assertRefused("Read-only file system", () -> push(file, "/system/x"));
    Path back = folder.resolve("back");
    assertRefused("No such file or directory", () -> pull(PLACE + "none", back, 9));
    push(file, PLACE + "much");
    assertRefused("larger than the 9 bytes", () -> pull(PLACE + "much", back, 9));
    assertRefused("longer than the 1024", () -> push(file, PLACE + "x".repeat(1024)));
    assertRefused("longer than the 1024", () -> pull(PLACE + "x".repeat(1024), back, 9));
    assertRefused("cannot be read on this computer", () -> push(folder.resolve("none"), PLACE));
    assertRefused(
        "cannot be written on this computer",
        () -> pull(PLACE + "much", folder.resolve("none/such"), much.length));
  }

  private interface Action {
    void run() throws Exception;
  }

  private static void assertRefused(String reason, Action action) {
    TransferRefusedException refusal =
        assertThrows(TransferRefusedException.class, action::run, reason);
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OKAY",
        "OKAYOKAYDATA",
        "OKAYOKAYDATA\uffff\uffff\uffff\uffff",
        "OKAYOKAYDATA\0\0\1\0short",
        "OKAYOKAYDATA\0\0\2\0",
        "OKAYOKAYFAIL\uffff\uffff\uffff\u007f",
        "OKAYOKAYWHAT\0\0\0\0",
        "HTTP/1.1 400 Bad Request",
        "FAILzzzz"
      })
  void aServerThatTalksNonsenseIsALostLink(String answer) throws Exception {
    byte[] bytes = answer.replace('\uffff', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);
    for (boolean push : new boolean[] {true, false}) {
      try (MalformedAdbServer server = new MalformedAdbServer(bytes)) {
        Path file = Files.write(folder.resolve("file"), new byte[70_000]);
        assertThrows(
            IOException.class,
            () -> {
              try (FileTransfer files = files(server.port())) {
                if (push) {
                  files.push(file, PLACE + "x", sent -> {});
                } else {
                  files.pull(PLACE + "x", file, 1 << 20);
                }
              }
            });
      }
    }
  }
}

package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.Attachment;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.DeviceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor --all-devices}. */
@Timeout(120)
final class AllDevicesTest {

  @TempDir Path folder;

  private final AdbServerFront front = AdbServerFront.open();
  private final List<VirtualDevice> devices = new ArrayList<>();

  @AfterEach
  void close() {
    front.close();
    devices.forEach(VirtualDevice::close);
  }

  private void attach(String serial, Attachment state) throws Exception {
    attach(serial, DeviceProfile.pixel1().withAttachment(state));
  }

  private void attach(String serial, DeviceProfile profile) throws Exception {
    Path storage = Files.createDirectory(folder.resolve(serial));
    VirtualDevice device = VirtualDevice.start(profile, storage);
    devices.add(device);
    front.attach(serial, device);
  }

  private Cli.Ended doctor(int port, String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "doctor";
    System.arraycopy(options, 0, command, 1, options.length);
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(port))
        .run(command);
  }

  private Cli.Ended doctor(String... options) {
    return doctor(front.port(), options);
  }

  private static List<String> blocks(String out) {
    return List.of(out.split("\n\n", -1));
  }

  @Test
  void everyDeviceHasABlock() throws Exception {
    attach("ONE", Attachment.DEVICE);
    attach("TWO", Attachment.DEVICE);
    Cli.Ended ended = doctor("--all-devices");
    assertEquals(0, ended.exit(), ended.err());
    List<String> blocks = blocks(ended.out());
    assertTrue(blocks.get(0).startsWith("ONE:\nadb state       ok        device\n"), ended.out());
    assertTrue(blocks.get(1).startsWith("TWO:\n"), ended.out());
    assertTrue(blocks.get(1).lines().anyMatch(line -> line.startsWith("Fit to measure")));
    assertEquals(
        "2 devices: 2 fit with cautions (ONE, TWO).\nMore: frill-bench explain VIRTUAL-DEVICE\n",
        blocks.get(2));
  }

  @Test
  void devicesThatTakeNoCommandsAreNamedAndDecideTheExitCode() throws Exception {
    attach("READY", Attachment.DEVICE);
    attach("LOCKED", Attachment.UNAUTHORIZED);
    attach("SILENT", Attachment.OFFLINE);
    Cli.Ended ended = doctor("--all-devices");
    assertEquals(3, ended.exit(), ended.err());
    List<String> blocks = blocks(ended.out());
    assertTrue(
        blocks.get(1).contains("obstacle  unauthorized: has not authorised this computer"),
        ended.out());
    assertTrue(blocks.get(2).contains("obstacle  offline: is offline"), ended.out());
    assertEquals(
        """
        3 devices: 1 fit with cautions (READY); 2 not fit (LOCKED, SILENT).
        More: frill-bench explain 3 VIRTUAL-DEVICE
        """,
        blocks.get(3));
  }

  @Test
  void worstGradeDecidesTheExitCode() throws Exception {
    attach("COOL", Attachment.DEVICE);
    attach("LOW", DeviceState.LOW_BATTERY.in(DeviceProfile.pixel1()));
    assertEquals(0, doctor("--all-devices").exit());
    assertEquals(6, doctor("--all-devices", "--fail-on-caution").exit());
    attach("HOT", DeviceState.HOT.in(DeviceProfile.pixel1()));
    Cli.Ended ended = doctor("--all-devices");
    assertEquals(6, ended.exit(), ended.err());
    assertTrue(
        ended
            .out()
            .contains("\n3 devices: 2 fit with cautions (COOL, LOW); 1 not fit (HOT).\nMore: "),
        ended.out());
    attach("SILENT", Attachment.OFFLINE);
    assertEquals(3, doctor("--all-devices").exit());
  }

  @Test
  void noDeviceIsReportedAsWithoutTheOption() {
    Cli.Ended ended = doctor("--all-devices");
    assertEquals(3, ended.exit());
    assertTrue(ended.complaint().contains("no device is attached"), ended.err());
  }

  @Test
  void deviceThatIsNamedAsWellIsRefused() {
    for (String option : List.of("--serial=ONE", "--transport-id=1", "--virtual-device")) {
      Cli.Ended ended = doctor("--all-devices", option);
      assertEquals(2, ended.exit(), option);
      assertTrue(ended.complaint().contains("all name devices: give one."), ended.err());
    }
  }

  @Test
  void hundredDevicesAreExaminedSomeAtATime() throws Exception {
    long[] ids = LongStream.rangeClosed(1000, 1099).toArray();
    Scenario hundred = Scenario.of("scenario-same").withTwins("0123456789ABCDEF", ids);
    try (ScriptedAdbServer server = new ScriptedAdbServer(hundred)) {
      Cli.Ended ended = doctor(server.port(), "--all-devices");
      long blocks =
          ended.out().lines().filter(line -> line.matches("0123.* \\(transport id .*\\):")).count();
      assertEquals(100, blocks, ended.err());
      assertTrue(ended.err().contains("100 devices are examined, 16 at a time."), ended.err());
    }
  }
}

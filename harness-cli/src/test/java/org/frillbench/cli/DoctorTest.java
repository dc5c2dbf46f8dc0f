package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.DeviceState;
import org.frillbench.virtual.device.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** doctor and devices: grades, exit codes and rules by a device's state. */
@Timeout(120)
final class DoctorTest {

  @TempDir Path folder;

  private static Cli.Ended run(Path folder, DeviceProfile profile, String... command)
      throws Exception {
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(profile)) {
      front.attach("phone", device);
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
              .run(command);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      device.shell("ls /data/local/tmp/frill-bench", InputStream.nullInputStream(), out, out);
      assertTrue(
          out.toString(StandardCharsets.UTF_8).contains("No such file"), "it changes the device");
      return ended;
    }
  }

  private static DeviceProfile in(String profile, String states) {
    DeviceProfile device = ProfileFile.load(profile);
    for (String state : states.isEmpty() ? new String[0] : states.split(" ", -1)) {
      device = DeviceState.of(state).in(device);
    }
    return device;
  }

  /** Profile, states, exit code, grade, and the rules, the severest first. */
  @ParameterizedTest
  @CsvSource({
    "nexus-7-2012, '', 0, Fit to measure with 1 caution., VIRTUAL-DEVICE",
    "nexus-7-2012, low-battery, 0, Fit to measure with 2 cautions., VIRTUAL-DEVICE LOW-BATTERY",
    "nexus-7-2012, locked, 0, Fit to measure with 2 cautions., VIRTUAL-DEVICE BACKGROUND",
    "nexus-7-2012, hot, 0, Fit to measure with 3 cautions.,"
        + " VIRTUAL-DEVICE HOT-BATTERY CAPPED-CLOCKS",
    "pixel-1, asleep low-battery, 0, Fit to measure with 3 cautions.,"
        + " VIRTUAL-DEVICE LOW-BATTERY SCREEN-OFF",
    "pixel-1, warm, 6, 'Not fit to measure: 1 blocking condition, 3 cautions.',"
        + " THERMAL-THROTTLED VIRTUAL-DEVICE HOT-BATTERY CAPPED-CLOCKS",
    "pixel-1, low-battery hot, 6, 'Not fit to measure: 1 blocking condition, 4 cautions.',"
        + " THERMAL-THROTTLED VIRTUAL-DEVICE LOW-BATTERY HOT-BATTERY CAPPED-CLOCKS",
    "pixel-8, wrong-abi 16k-pages, 3, 'Not fit to measure: 2 obstacles, 1 caution.',"
        + " 3 VIRTUAL-DEVICE",
    "pixel-1, full-disk hot, 3,"
        + " 'Not fit to measure: 1 obstacle, 1 blocking condition, 3 cautions.',"
        + " 3 THERMAL-THROTTLED VIRTUAL-DEVICE HOT-BATTERY CAPPED-CLOCKS",
    "pixel-1, unauthorized, 3, Not fit to measure: 1 obstacle., 3"
  })
  void gradeAndExitCodeAreThoseOfTheWorstRule(
      String profile, String states, int exit, String grade, String rules) throws Exception {
    Cli.Ended doctor = run(folder, in(profile, states), "doctor");
    assertTrue(
        doctor.out().endsWith("\n" + grade + "\nMore: frill-bench explain " + rules + "\n"),
        doctor.out());
    assertEquals(exit, doctor.exit(), doctor.err());
    assertEquals(exit, run(folder, in(profile, states), "devices").exit());
  }

  @Test
  void cautionsFailOnRequestOnly() throws Exception {
    DeviceProfile low = in("pixel-1", "low-battery");
    assertEquals(0, run(folder, low, "doctor").exit());
    assertEquals(6, run(folder, low, "doctor", "--fail-on-caution").exit());
    assertEquals(3, run(folder, in("pixel-1", "offline"), "doctor", "--fail-on-caution").exit());
  }

  @Test
  void everyFindingNamesWhatWasReadTheRuleAndWhatToDo() throws Exception {
    String out = run(folder, in("pixel-1", "low-battery hot locked"), "doctor").out();
    Stream.of(
            "battery         caution   at 9 %, under 25 %: charge it, many devices save power then"
                + " (LOW-BATTERY)",
            "temperature     caution   46.1 °C, over 40 °C: let it cool, out of its case; each trial"
                + " waits for that, up to --cool-down (HOT-BATTERY)",
            "thermal status  blocking  3 (severe), over 0: it throttles: let it cool; each trial"
                + " waits for that, up to --cool-down (THERMAL-THROTTLED)",
            "lock screen     caution   shown: unlock it; a run opens only one without a secret"
                + " (BACKGROUND)")
        .forEach(line -> assertTrue(out.contains("\n" + line + "\n"), out));
  }

  @Test
  void everyRuleOfAFindingIsExplained() throws Exception {
    String out =
        run(folder, in("pixel-1", "low-battery hot locked asleep full-disk"), "doctor").out();
    String pointer =
        out.lines().filter(line -> line.startsWith("More: ")).findFirst().orElseThrow();
    String[] ids = pointer.substring("More: frill-bench explain ".length()).split(" ", -1);
    assertTrue(ids.length > 4, pointer);
    for (String id : ids) {
      assertTrue(out.contains(" (" + id + ")\n"), id);
    }
    String[] command =
        Stream.concat(Stream.of("explain"), Arrays.stream(ids)).toArray(String[]::new);
    assertEquals(0, InProcess.run(folder, command).exit());
  }

  @Test
  void deviceListHasTheGradeOfEachAndItsReasons() throws Exception {
    String low = run(folder, in("pixel-1", "low-battery"), "devices").out();
    assertTrue(low.contains("  fit with cautions\n"), low);
    assertTrue(
        low.contains("phone: hardware virtual (pixel-1); battery at 9 %, under 25 %\n"), low);
    String hot = run(folder, in("pixel-1", "hot"), "devices").out();
    assertTrue(hot.contains("  not fit\n"), hot);
    assertTrue(hot.contains("phone: thermal status 3 (severe), over 0\n"), hot);
  }
}

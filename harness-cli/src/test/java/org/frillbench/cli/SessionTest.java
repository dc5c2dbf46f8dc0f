package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.DeviceState;
import org.frillbench.virtual.device.ProfileFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A device that outlives the command is as it was before, however the command ended. */
@Timeout(180)
@Tag("slow")
final class SessionTest {

  private static final int LIMIT_SECONDS = 60;
  private static final String GET = "settings get global stay_on_while_plugged_in";

  @TempDir Path folder;

  private AdbServerFront front;
  private VirtualDevice device;

  private void attach(DeviceProfile profile) throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    device = VirtualDevice.start(profile);
    front = AdbServerFront.open();
    front.attach("phone", device);
  }

  @AfterEach
  void detach() {
    front.close();
    device.close();
  }

  private Cli.Ended run(String command) {
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
        .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
        .run(command.split(" ", -1));
  }

  private String ask(String command) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    device.shell(command, InputStream.nullInputStream(), out, out);
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  /** A long run that has measured something. */
  private Process startRun() throws Exception {
    Path err = folder.resolve("err");
    Process process =
        new Cli(folder)
            .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
            .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
            .start(
                folder.resolve("out").toFile(),
                err.toFile(),
                "push-and-run tiny.tflite --rounds 500 --iterations 5 --warm-up 2 --min-time 0.3s --output run.json"
                    .split(" ", -1));
    while (!Files.readString(err).contains("median")) {
      assertTrue(process.isAlive(), Files.readString(err));
      Thread.sleep(20);
    }
    assertEquals("7", ask(GET));
    return process;
  }

  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
  }

  private Cli.Ended shortRun() throws Exception {
    return run(
        "push-and-run tiny.tflite --quick --iterations 5 --warm-up 2 --min-time 0s --output"
            + " short.json");
  }

  private void assertAsItWas() throws Exception {
    assertEquals("0", ask(GET));
    assertEquals("models requests", ask("ls /data/local/tmp/frill-bench").replace('\n', ' '));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void ctrlCRestoresTheDevice() throws Exception {
    attach(DeviceProfile.pixel1());
    Process process = startRun();
    interrupt(process);
    assertEquals(130, process.exitValue());
    assertAsItWas();
  }

  @Test
  void nextRunRestoresTheDeviceAfterAKillAndDoctorReportsIt() throws Exception {
    attach(DeviceProfile.pixel1());
    startRun().destroyForcibly().waitFor();
    assertEquals("7", ask(GET));
    Cli.Ended doctor = run("doctor");
    assertEquals(0, doctor.exit(), doctor.err());
    assertTrue(
        doctor.out().contains("did not put back stay_on_while_plugged_in (0)"), doctor.out());
    assertTrue(doctor.out().contains("no; a dead run's lock is left"), doctor.out());
    Cli.Ended next = shortRun();
    assertEquals(0, next.exit(), next.err());
    assertTrue(
        next.err()
            .startsWith(
                "frill-bench: an earlier run had ended early: put back stay_on_while_plugged_in"
                    + " (0)."),
        next.err());
    assertAsItWas();
  }

  @Test
  void cleanRestoresTheDeviceAfterAKill() throws Exception {
    attach(DeviceProfile.pixel1());
    startRun().destroyForcibly().waitFor();
    Cli.Ended cleaned = run("clean");
    assertEquals(0, cleaned.exit(), cleaned.err());
    assertTrue(cleaned.err().contains("put back stay_on_while_plugged_in (0)."), cleaned.err());
    assertEquals("0", ask(GET));
    assertTrue(ask("ls /data/local/tmp/frill-bench").contains("No such file"));
  }

  @Test
  void cleanUninstallsTheAgentOnRequestOnly() throws Exception {
    attach(DeviceProfile.pixel1());
    Cli.Ended cleaned = run("clean");
    assertEquals(0, cleaned.exit(), cleaned.err());
    assertTrue(cleaned.out().contains("but the agent app: 'clean --uninstall'"), cleaned.out());
    assertTrue(ask("pm path org.frillbench.agent").startsWith("package:"));
    ask("mkdir -p /sdcard/Android/media/org.frillbench.agent");
    cleaned = run("clean --uninstall");
    assertEquals("Nothing of frill-bench's is left on phone.", cleaned.out().strip());
    assertEquals("", ask("pm path org.frillbench.agent"));
    assertTrue(ask("ls /sdcard/Android/media/org.frillbench.agent").contains("No such file"));
  }

  @Test
  void cpusIsRefusedWithoutTasksetBeforeAnyPush() throws Exception {
    attach(ProfileFile.load("nexus-7-2012"));
    Cli.Ended ended = run("push-and-run tiny.tflite --quick --launch shell --cpus 3");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(
        ended.err().contains("--cpus is not possible on phone: it has no taskset"), ended.err());
    assertEquals("", ask("ls /data/local/tmp/frill-bench"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no Ctrl-C for one process")
  void secondRunIsRefusedWithTheNameOfTheFirst() throws Exception {
    attach(DeviceProfile.pixel1());
    Process first = startRun();
    for (String command : new String[] {"push-and-run tiny.tflite --quick", "clean", "doctor"}) {
      Cli.Ended second = run(command);
      assertEquals(3, second.exit(), second.err());
      String said = second.out() + second.err();
      assertTrue(said.contains("(process " + first.pid() + ", since "), said);
      assertTrue(said.contains("wait until it is done"), said);
    }
    assertEquals("7", ask(GET));
    interrupt(first);
    assertEquals(0, shortRun().exit());
    assertAsItWas();
  }

  @Test
  void runWaitsForAHotPhoneAndWakesASleepingOne() throws Exception {
    attach(DeviceState.ASLEEP.in(DeviceState.HOT.in(DeviceProfile.pixel1())));
    Cli.Ended ended =
        run(
            "push-and-run tiny.tflite --quick --iterations 5 --warm-up 2 --min-time 0s --cool-down"
                + " 1s --output run.json");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(
        ended.err().contains("cooling down: thermal status 3, severe (for at most 1 s)"),
        ended.err());
    assertTrue(
        RunFiles.read(folder.resolve("run.json")).measurements().stream()
            .noneMatch(each -> each.warnings().toString().contains("SCREEN_OFF")));
    assertTrue(ask("dumpsys power").contains("mWakefulness=Asleep"));
  }
}

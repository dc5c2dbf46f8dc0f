package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.frillbench.cli.Cli;
import org.frillbench.cli.InProcess;
import org.frillbench.cli.TinyModel;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What has changed since a run stopped is refused by its name, and what was measured stays. */
@Tag("slow")
@Timeout(120)
final class RefusedResumeTest {

  private static final String FINGERPRINT = "ro.build.fingerprint";
  private static final String SERIAL = "phone";
  private static final String[] COMMAND =
      ("push-and-run a.tflite b.tflite --rounds 1 --warm-up 1 --iterations 5 --min-time 0s"
              + " --reconnect 1s --output run.json")
          .split(" ", -1);

  @TempDir Path folder;

  private final AdbServerFront front = AdbServerFront.open();
  private final AtomicInteger trials = new AtomicInteger();
  private VirtualDevice device;

  @BeforeEach
  void start() throws Exception {
    TinyModel.floats(folder.resolve("a.tflite"));
    TinyModel.student(folder.resolve("b.tflite"));
    attach(DeviceProfile.pixel1());
  }

  @AfterEach
  void end() {
    front.close();
    device.close();
  }

  /** A device that is unplugged in its second trial. */
  private void attach(DeviceProfile profile) {
    device =
        VirtualDevice.start(
            profile,
            (task, onStep) -> {
              if (trials.incrementAndGet() == 2) {
                front.detach(SERIAL);
              }
              return AgentLauncher.childProcess().start(task, onStep);
            });
    front.attach(SERIAL, device);
  }

  private Cli.Ended run(String... arguments) {
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
        .run(arguments);
  }

  /** In a process of its own, because the device's lock is held while its owner lives. */
  private void stop() throws Exception {
    Cli.Ended stopped =
        new Cli(folder)
            .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
            .run(COMMAND);
    assertEquals(3, stopped.exit(), stopped.err());
  }

  private Cli.Ended resume(String file) {
    List<String> all = new ArrayList<>(Arrays.asList(COMMAND));
    all.addAll(List.of("--resume", file));
    return run(all.toArray(String[]::new));
  }

  private void assertRefused(String sentence) throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("run.json"));
    Cli.Ended ended = resume("run.json");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("run.json")));
  }

  @Test
  void deviceWithAnotherFingerprintIsRefused() throws Exception {
    stop();
    device.close();
    DeviceProfile profile = DeviceProfile.pixel1();
    attach(profile.withProperty(FINGERPRINT, "google/sailfish/sailfish:10/OTHER/1:user/x"));
    assertRefused(
        "run.json cannot be resumed: its build fingerprint was "
            + profile.properties().get(FINGERPRINT)
            + ", and here it is google/sailfish/sailfish:10/OTHER/1:user/x.");
  }

  @Test
  void changedModelUnderTheSameNameIsRefused() throws Exception {
    stop();
    front.attach(SERIAL, device);
    TinyModel.floats(folder.resolve("b.tflite"));
    assertRefused("run.json cannot be resumed: its b was another file (SHA-256 ");
  }

  @Test
  void runFileOfAnotherVersionIsRefused() throws Exception {
    stop();
    front.attach(SERIAL, device);
    Path file = folder.resolve("run.json");
    Files.writeString(
        file, Files.readString(file).replace("frill-bench/run/1", "frill-bench/run/9"));
    assertRefused("frill-bench/run/9");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
  void pipeIsRefusedWithoutBeingOpened() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Cli.Ended ended = resume("pipe.json");
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(
        ended.complaint().contains("pipe.json: it is a pipe or a device, not a file"), ended.err());
  }
}

package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several devices measured at the same time, each in its own process, through Google's adb. */
@Timeout(300)
@Tag("slow")
final class FleetTest {

  private static final int TRIALS = 6;

  @TempDir Path folder;

  private final List<DeviceProcess> devices = new ArrayList<>();
  private RealAdb adb;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(RealAdb.isThere(), "adb is not on the path");
    adb = new RealAdb(folder);
    TinyModel.student(folder.resolve("one.tflite"));
    TinyModel.student(folder.resolve("two.tflite"));
  }

  @AfterEach
  void stop() throws Exception {
    for (DeviceProcess device : devices) {
      device.close();
    }
    if (adb != null) {
      adb.end();
    }
  }

  private void attach(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      devices.add(DeviceProcess.start(folder));
      adb.connectAlone(serial(i));
    }
  }

  private String serial(int device) {
    return devices.get(device).serial();
  }

  private Path runFile(int device) {
    return folder.resolve("run-" + serial(device).replace(':', '-') + ".json");
  }

  private Path journal(int device) {
    return Path.of(runFile(device) + ".journal");
  }

  private RunFile run(int device) throws Exception {
    return RunFiles.read(runFile(device));
  }

  /** A measurement of all devices, or of those of the options, in the background. */
  private final class Measuring {

    private final Path err = folder.resolve("err");
    private final Process process;

    Measuring(String options) throws Exception {
      process =
          adb.cli(folder)
              .start(
                  folder.resolve("out").toFile(),
                  err.toFile(),
                  ("push-and-run one.tflite two.tflite --iterations 30 --warm-up 3 --output"
                          + " run.json "
                          + options)
                      .split(" ", -1));
    }

    void awaitTrialOn(int device) throws Exception {
      Pattern trial = Pattern.compile(Pattern.quote(serial(device)) + ": \\[1/6\\].*median");
      while (!trial.matcher(said()).find()) {
        assertTrue(process.isAlive(), said());
        Thread.sleep(20);
      }
    }

    String said() throws Exception {
      return Files.readString(err);
    }

    void end(int exit) throws Exception {
      assertTrue(process.waitFor(240, TimeUnit.SECONDS), said());
      assertEquals(exit, process.exitValue(), said());
    }
  }

  @Test
  void deviceThatIsKilledDoesNotStopTheOthersAndIsResumedWhenItIsBack() throws Exception {
    attach(3);
    Measuring measuring = new Measuring("--all-devices --rounds 3 --min-time 0.3s --reconnect 2s");
    measuring.awaitTrialOn(1);
    devices.get(1).kill();
    measuring.end(3);
    assertEquals(TRIALS, run(0).measurements().size(), measuring.said());
    assertEquals(TRIALS, run(2).measurements().size(), measuring.said());
    RunFile lost = run(1);
    assertTrue(lost.run().endedEarly());
    assertTrue(lost.measurements().size() < TRIALS, measuring.said());

    devices.set(1, devices.get(1).again(folder));
    adb.reconnect(serial(1));
    Matcher hint =
        Pattern.compile("go on with: frill-bench (push-and-run .*)").matcher(measuring.said());
    assertTrue(hint.find(), measuring.said());
    Cli.Ended ended = adb.cli(folder).run(hint.group(1).split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    RunFile whole = run(1);
    assertEquals(TRIALS, whole.measurements().size());
    assertEquals(lost.run().id(), whole.run().id());
    assertEquals(lines(lost), lines(whole).subList(0, lost.measurements().size()));
  }

  private static List<String> lines(RunFile run) {
    return run.measurements().stream().map(RunJson::line).toList();
  }

  @Test
  void journalOfAKilledHarnessResumesItsDeviceAlone() throws Exception {
    attach(2);
    Measuring measuring =
        new Measuring("--rounds 3 --min-time 0.3s --serial " + serial(0) + "," + serial(1));
    measuring.awaitTrialOn(0);
    measuring.awaitTrialOn(1);
    measuring.process.destroyForcibly().waitFor();
    Path journal = journal(1);
    Path other = journal(0);
    byte[] before = Files.readAllBytes(other);
    Cli.Ended ended =
        adb.cli(folder).run("push-and-run", "--resume", journal.getFileName().toString());
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(TRIALS, run(1).measurements().size());
    assertFalse(Files.exists(journal));
    assertFalse(Files.exists(runFile(0)));
    assertEquals(before.length, Files.size(other));
  }

  @Test
  void ctrlCEndsAllWithTheirRunFilesAndSettingsRestored() throws Exception {
    attach(2);
    Measuring measuring = new Measuring("--all-devices --rounds 3 --min-time 20s");
    String stayOn = "settings get global stay_on_while_plugged_in";
    for (int i = 0; i < 2; i++) {
      while (!adb.run("-s", serial(i), "shell", stayOn).text().equals("7\n")) {
        assertTrue(measuring.process.isAlive(), measuring.said());
      }
    }
    for (int i = 0; i < 2; i++) {
      while (!Files.exists(journal(i))) {
        assertTrue(measuring.process.isAlive(), measuring.said());
        Thread.sleep(20);
      }
    }
    new ProcessBuilder("kill", "-INT", Long.toString(measuring.process.pid())).start().waitFor();
    measuring.end(130);
    for (int i = 0; i < 2; i++) {
      assertEquals("0\n", adb.run("-s", serial(i), "shell", stayOn).text());
      assertTrue(run(i).run().interrupted(), measuring.said());
    }
  }

  @Test
  void deviceThatIsAttachedTwiceIsMeasuredOnce() throws Exception {
    attach(1);
    try (FlakyConnection wireless = new FlakyConnection(serial(0))) {
      adb.connect(wireless.serial());
      Measuring measuring = new Measuring("--all-devices --rounds 1 --dry-run");
      measuring.end(0);
      assertTrue(measuring.said().contains("is the same device as"), measuring.said());
      assertTrue(measuring.said().contains("one device is measured: "), measuring.said());
    }
  }
}

package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Google's adb server at another address than that of this machine's own server: everything that
 * uses a device, and what it says where none answers.
 */
@Timeout(180)
@Tag("slow")
final class RemoteAdbTest {

  @TempDir Path folder;

  private RealAdb adb;
  private DeviceProcess device;
  private String server;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(RealAdb.isThere(), "adb is not on the path");
    adb = new RealAdb(folder);
    server = adb.serveAt("127.0.0.2");
    device = DeviceProcess.start(folder);
    adb.connectAlone(device.serial());
    TinyModel.student(folder.resolve("one.tflite"));
    TinyModel.student(folder.resolve("two.tflite"));
  }

  @AfterEach
  void stop() throws Exception {
    if (device != null) {
      device.close();
    }
    if (adb != null) {
      adb.end();
    }
  }

  /** The command in a process to which nothing but the option says where the server is. */
  private Cli.Ended with(String command) throws Exception {
    return new Cli(folder).run((command + " --adb " + server).split(" ", -1));
  }

  private static void done(Cli.Ended ended) {
    assertEquals(0, ended.exit(), ended.out() + ended.err());
  }

  @Test
  void everythingThatUsesADeviceWorks() throws Exception {
    Cli.Ended devices = with("devices");
    done(devices);
    assertTrue(devices.out().contains("\n" + device.serial() + "  "), devices.out());
    done(with("doctor"));
    done(with("doctor --all-devices"));
    done(with("push-and-run one.tflite --quick --output run.json"));
    assertEquals(1, RunFiles.read(folder.resolve("run.json")).measurements().size());
    done(with("push-and-run one.tflite two.tflite --all-devices --quick --output all.json"));
    done(with("sustain one.tflite --for 2s --output curve.json"));
    Cli.Ended gate =
        with(
            "gate one.tflite two.tflite --rounds 8 --iterations 30 --min-time 0.03s --warm-up 3"
                + " --accept NOT-SETTLED,CONTENDED --output gate.json");
    assertTrue(gate.exit() == 0 || gate.exit() == 1, gate.out() + gate.err());
    done(with("clean --uninstall"));
  }

  @Test
  void variableOfAdbNamesTheServerToo() throws Exception {
    Cli.Ended ended = new Cli(folder).with("ADB_SERVER_SOCKET", "tcp:" + server).run("devices");
    done(ended);
    assertTrue(ended.out().contains("\n" + device.serial() + "  "), ended.out());
  }

  @Test
  void lostDeviceIsWaitedForAndItsRunCompleted() throws Exception {
    Path err = folder.resolve("err");
    Process measuring =
        new Cli(folder)
            .start(
                folder.resolve("out").toFile(),
                err.toFile(),
                ("push-and-run one.tflite --rounds 3 --iterations 30 --min-time 1s --warm-up 3"
                        + " --output run.json --adb "
                        + server)
                    .split(" ", -1));
    awaitText(err, "[1/3]", measuring);
    adb.run("disconnect", device.serial());
    awaitText(err, "Waiting for it to come back.", measuring);
    adb.connect(device.serial());
    assertEquals(0, measuring.waitFor(), Files.readString(err));
    assertEquals(3, RunFiles.read(folder.resolve("run.json")).measurements().size());
  }

  private static void awaitText(Path file, String text, Process writer) throws Exception {
    while (!Files.readString(file).contains(text)) {
      assertTrue(writer.isAlive(), Files.readString(file));
      Thread.sleep(20);
    }
  }
}

package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Target;
import org.frillbench.testkit.apk.Apk;
import org.frillbench.testkit.apk.ApkKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Google's adb on one side, the virtual device on the other, and we in between. */
@Timeout(180)
@Tag("slow")
final class RealAdbTest {

  @TempDir Path folder;

  private RealAdb adb;
  private DeviceProcess device;
  private String serial;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(RealAdb.isThere(), "adb is not on the path");
    adb = new RealAdb(folder);
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

  /** Starts {@code frill-bench virtual-device} and learns where it listens. */
  private void startDevice(String... options) throws Exception {
    device = DeviceProcess.start(folder, options);
    serial = device.serial();
  }

  private void connected(String... options) throws Exception {
    startDevice(options);
    adb.connect(serial);
  }

  @Test
  void adbDevicesListsTheVirtualPixel() throws Exception {
    connected();
    assertEquals("device\n", adb.run("get-state").text());
    assertTrue(
        adb.run("devices", "-l").text().contains("product:sailfish model:Pixel device:sail"));
    assertEquals(new RealAdb.Ran("Pixel\n", 0), adb.run("shell", "getprop ro.product.model"));
    assertEquals(3, adb.run("shell", "exit 3").exit());
    RealAdb.Ran unknown = adb.run("shell", "frobnicate");
    assertEquals(127, unknown.exit());
    assertTrue(unknown.text().contains("frobnicate: "), unknown.text());
    assertTrue(unknown.text().endsWith("not found\n"), unknown.text());
    assertTrue(adb.run("root").text().contains("cannot run as root in production builds"));
    assertEquals("", adb.run("jdwp").text());
  }

  @Test
  void filesArePushedAndPulledUnchanged() throws Exception {
    connected();
    byte[] bytes = new byte[3_000_001];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("sent"), bytes);
    for (String name :
        new String[] {
          "plain", "with blank", "it's \"quoted\"", "grüße-模型", "line\nend", "../tmp/up"
        }) {
      String there = "/data/local/tmp/" + name;
      RealAdb.Ran pushed = adb.run("push", file.toString(), there);
      assertEquals(0, pushed.exit(), pushed.text());
      Path back = folder.resolve("back");
      RealAdb.Ran pulled = adb.run("pull", there, back.toString());
      assertEquals(0, pulled.exit(), pulled.text());
      assertArrayEquals(bytes, Files.readAllBytes(back));
    }
    assertEquals(1, adb.run("push", file.toString(), "/system/x").exit());
    assertEquals(1, adb.run("pull", "/data/local/tmp/none", "x").exit());
  }

  @Test
  void adbInstallInstallsAnApp() throws Exception {
    for (String profile : new String[] {"pixel-1", "pixel-1-android-7.1", "nexus-7"}) {
      connected("--device-profile", profile);
      Path apk = Files.write(folder.resolve("app.apk"), Apk.of("com.example.app"));
      RealAdb.Ran installed = adb.run("-s", serial, "install", apk.toString());
      assertTrue(installed.text().contains("Success"), profile + ": " + installed.text());
      assertEquals(
          "package:com.example.app\n",
          adb.run("-s", serial, "shell", "pm list packages example").text().replace("\r", ""));
      Path text = Files.writeString(folder.resolve("text.apk"), "no apk");
      RealAdb.Ran refused = adb.run("-s", serial, "install", text.toString());
      assertTrue(refused.text().contains("INSTALL_PARSE_FAILED_NOT_APK"), refused.text());
      device.close();
    }
  }

  private String sha256OnDevice(String path) throws Exception {
    return adb.run("shell", "sha256sum -b " + path).text().strip();
  }

  @Test
  void builtAgentIsInstalledAndOneOfAnotherKeyRefused() throws Exception {
    connected("--state", "no-agent");
    Path apk = AgentApkFile.in(folder);
    RealAdb.Ran installed = adb.run("install", "-r", apk.toString());
    assertTrue(installed.text().contains("Success"), installed.text());
    String place = adb.run("shell", "pm path org.frillbench.agent").text().strip();
    assertEquals(FileDigest.sha256(apk), sha256OnDevice(place.substring("package:".length())));
    assertEquals(
        "instrumentation:org.frillbench.agent/.TrialInstrumentation"
            + " (target=org.frillbench.agent)\n",
        adb.run("shell", "pm list instrumentation").text());
    Path strangers = folder.resolve("strangers.apk");
    ApkKey.named("a stranger").sign(apk, strangers);
    RealAdb.Ran refused = adb.run("install", "-r", strangers.toString());
    assertEquals(1, refused.exit(), refused.text());
    assertTrue(refused.text().contains("INSTALL_FAILED_UPDATE_INCOMPATIBLE"), refused.text());
  }

  @Test
  void harnessInstallsAndLaunchesTheAgentAsAppAndAsShell() throws Exception {
    connected("--state", "no-agent", "--state-changes", "1t:warm,1s:cool");
    Cli.Ended ended =
        adb.cli(folder)
            .run(
                ("push-and-run "
                        + twoSmallModels()
                        + " --quick --iterations 30 --min-time 0.05s --warm-up 3"
                        + " --launch app,shell --cpus big --output run.json")
                    .split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("installing the agent app"), ended.err());
    assertTrue(ended.err().contains("cooling down"), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(4, run.measurements().size());
    run.measurements().forEach(each -> assertNull(each.before().thermalStatus));
    assertEquals("", adb.run("shell", "pidof frill-bench-agent").text());
  }

  @Test
  void runGoesThroughARealAdbServer() throws Exception {
    connected();
    Cli.Ended ended =
        adb.cli(folder)
            .run(
                ("push-and-run --quick --iterations 30 --min-time 0.05s --warm-up 3"
                        + " --output run.json")
                    .split(" ", -1));
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("FRILL "), ended.out());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(Target.Kind.VIRTUAL, run.target().kind());
    assertEquals(2, run.measurements().size());
    assertEquals("", adb.run("shell", "ls /data/local/tmp/frill-bench/requests").text());
  }

  /** Their files in the working folder: most tests push no more than they need. */
  private String twoSmallModels() throws Exception {
    TinyModel.student(folder.resolve("one.tflite"));
    TinyModel.student(folder.resolve("two.tflite"));
    return "one.tflite two.tflite";
  }

  /** A {@code push-and-run} in the background, and what it says meanwhile. */
  private final class BackgroundRun {

    private final Path err = folder.resolve("err");
    private final Process process;

    BackgroundRun(String options) throws Exception {
      process =
          adb.cli(folder)
              .start(
                  folder.resolve("out").toFile(),
                  err.toFile(),
                  ("push-and-run --iterations 30 --warm-up 3 --output run.json " + options)
                      .split(" ", -1));
    }

    void awaitWords(String words) throws Exception {
      Pattern pattern = Pattern.compile(words, Pattern.DOTALL);
      while (!pattern.matcher(said()).find()) {
        assertTrue(process.isAlive(), said());
        Thread.sleep(20);
      }
    }

    void awaitLosses(int times) throws Exception {
      awaitWords("(?:.*Waiting for it to come back){" + times + "}");
    }

    void interrupt() throws Exception {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    String said() throws Exception {
      return Files.readString(err);
    }

    RunFile end(int exit) throws Exception {
      assertTrue(process.waitFor(150, TimeUnit.SECONDS), said());
      assertEquals(exit, process.exitValue(), said());
      return RunFiles.read(folder.resolve("run.json"));
    }
  }

  @Test
  void serverKilledDuringARunIsRestarted() throws Exception {
    connected();
    BackgroundRun run =
        new BackgroundRun(twoSmallModels() + " --rounds 2 --min-time 2s --reconnect 100s");
    run.awaitWords("median");
    adb.run("kill-server");
    run.awaitLosses(1);
    adb.awaitServer();
    // A phone on a cable would be found by the new server; a device behind TCP is named to it.
    adb.connect(serial);
    assertEquals(4, run.end(0).measurements().size(), run.said());
  }

  @Test
  void connectionLostDuringPushAndTrialsIsRestored() throws Exception {
    startDevice();
    try (FlakyConnection cable = new FlakyConnection(serial)) {
      adb.connect(cable.serial());
      cable.breakAfter(20_000_000);
      BackgroundRun run =
          new BackgroundRun("--rounds 2 --min-time 2s --reconnect 100s --serial " + cable.serial());
      run.awaitLosses(1);
      adb.reconnect(cable.serial());
      run.awaitWords("median");
      cable.breakAfter(0);
      run.awaitLosses(2);
      adb.reconnect(cable.serial());
      RunFile file = run.end(0);
      assertEquals(4, file.measurements().size(), run.said());
      assertTrue(run.said().contains("was lost during a push"), run.said());
    }
  }

  @Test
  void ctrlCDuringAStalledPushWritesARunFile() throws Exception {
    startDevice();
    try (FlakyConnection cable = new FlakyConnection(serial)) {
      adb.connect(cable.serial());
      cable.freezeAfter(20_000_000);
      BackgroundRun run = new BackgroundRun("--rounds 2 --serial " + cable.serial());
      run.awaitWords("pushing");
      cable.awaitFrozen();
      run.interrupt();
      assertTrue(run.end(130).run().interrupted());
      assertFalse(run.said().contains("gave up waiting"), run.said());
    }
  }

  @Test
  void deviceThatDoesNotReconnectEndsTheRunWithARunFile() throws Exception {
    connected();
    BackgroundRun run =
        new BackgroundRun(twoSmallModels() + " --rounds 5 --min-time 1s --reconnect 2s");
    run.awaitWords("median");
    device.close();
    assertFalse(run.end(3).measurements().isEmpty());
    assertTrue(run.said().contains("did not come back within 2 s: "), run.said());
  }

  @Test
  void missingServerIsStartedAndKept() throws Exception {
    adb.name("127.0.0.1:1");
    Cli.Ended ended = adb.cli(folder).run("doctor");
    assertEquals(3, ended.exit(), ended.err());
    // adb would say that it has to start one.
    assertTrue(adb.run("devices").text().startsWith("List of devices attached\n"));
  }

  @Test
  void unauthorizedDeviceIsReported() throws Exception {
    Path none = Files.writeString(folder.resolve("keys"), "");
    startDevice("--authorized-keys", none.toString());
    assertTrue(adb.run("connect", serial).text().contains("failed to authenticate"));
    adb.name(serial);
    Cli.Ended ended = adb.cli(folder).run("devices", "--serial", serial);
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.out().contains("unauthorized"), ended.out());
    ended = adb.cli(folder).run("push-and-run", "--quick", "--dry-run");
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("Allow USB debugging"), ended.err());
  }

  /** Listens where a server looks for emulators and says nothing, as an emulator that starts. */
  private static ServerSocket emulator() throws Exception {
    for (int port = 5555; port <= 5585; port += 2) {
      Optional<ServerSocket> socket = listener(port);
      if (socket.isPresent()) {
        return socket.get();
      }
    }
    // All are taken: what stands there is found as well.
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static Optional<ServerSocket> listener(int port) throws Exception {
    try {
      return Optional.of(new ServerSocket(port, 5, InetAddress.getLoopbackAddress()));
    } catch (BindException e) {
      return Optional.empty();
    }
  }

  @Test
  void listenerOnAnEmulatorPortIsIgnored() throws Exception {
    try (ServerSocket emulator = emulator()) {
      assertTrue(emulator.isBound());
      connected();
      String listed = adb.run("devices").text();
      assertTrue(listed.contains(serial + "\tdevice\n"), listed);
      measures();
    }
  }

  /**
   * The listener comes when the server runs: adb begins to look for emulators before it reads how
   * far it may, so that one that is there at its start may be found in spite of the limit.
   */
  @Test
  void testServerFindsNoEmulator() throws Exception {
    connected();
    try (ServerSocket emulator = emulator()) {
      assertTrue(emulator.isBound());
      // A server that looks does so every second; these commands take several.
      measures();
      String listed = adb.run("devices").text();
      assertTrue(listed.contains(serial + "\tdevice\n"), listed);
      assertFalse(listed.contains("emulator-"), listed);
    }
  }

  @Test
  void otherAttachedDeviceIsIgnored() throws Exception {
    try (ServerSocket emulator = emulator()) {
      assertTrue(emulator.isBound());
      adb.scanning();
      connected();
      while (!adb.run("devices").text().contains("emulator-")) {
        Thread.sleep(100);
      }
      measures();
      assertEquals("Pixel\n", adb.run("shell", "getprop ro.product.model").text());
    }
  }

  /** The device that is named is examined, measured on and cleaned. */
  private void measures() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    for (String command :
        new String[] {
          "doctor",
          "push-and-run tiny.tflite --quick --iterations 5 --min-time 0s --warm-up 2 --output"
              + " run.json",
          "clean"
        }) {
      Cli.Ended ended = adb.cli(folder).run(command.split(" ", -1));
      assertEquals(0, ended.exit(), command + ": " + ended.out() + ended.err());
    }
  }

  @Test
  void deviceStatesAreListed() throws Exception {
    connected("--state", "low-battery,hot,asleep,16k-pages");
    Cli.Ended ended = adb.cli(folder).run("devices", "--serial", serial);
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.out().contains("pages of 16 KiB"), ended.out());
  }
}

package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands on devices as people reported them: {@code scenarios/README.md} names the sources.
 */
@Timeout(180)
@Tag("slow")
final class DeviceCasesTest {

  @TempDir Path folder;

  private InProcess cli(ScriptedAdbServer server) {
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()))
        .with("XDG_CONFIG_HOME", folder.resolve("config").toString());
  }

  private Cli.Ended run(String scenario, String... arguments) throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of(scenario))) {
      return cli(server).run(arguments);
    }
  }

  private Cli.Ended measure(ScriptedAdbServer server, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("push-and-run", "--quick", "--output", "run.json", "--overwrite"));
    arguments.addAll(List.of(more));
    arguments.add(TinyModel.floats(folder.resolve("tiny.tflite")).toString());
    return cli(server).run(arguments.toArray(String[]::new));
  }

  private static void assertLine(Cli.Ended ended, String subject, String level, String found) {
    String line = String.format("%-14s  %-8s  %s", subject, level, found);
    assertTrue(ended.out().lines().anyMatch(line::equals), line + " is not in\n" + ended.out());
  }

  @Test
  void deviceWithoutSha256sumVerifiesPushesOtherwise() throws Exception {
    assertEquals(0, run("scenario-api25_nosha", "doctor").exit());
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-api25_nosha"))) {
      Cli.Ended ended = measure(server, "--launch", "shell");
      assertFalse((ended.out() + ended.err()).contains("digest"), ended.err());
      assertTrue(
          server.requests().stream().anyMatch(request -> request.contains(" app_process ")),
          "the agent was not launched: " + ended.err());
    }
  }

  @Test
  void offlineCoresDoNotHideOthers() throws Exception {
    Cli.Ended doctor = run("scenario-offline_core", "doctor");
    assertLine(doctor, "governor", "ok", "schedutil; not known of cores 6, 7");
    assertLine(
        doctor,
        "clock caps",
        "caution",
        "cores 4, 5 at 1.21 of 2.42 GHz: something holds them down: heat, a power saver and tools do that"
            + " (CAPPED-CLOCKS)");
    assertLine(
        doctor,
        "cores",
        "caution",
        "nothing can be read of cores 6, 7: they may be offline: a run may have fewer cores, or"
            + " get them in its middle (OFFLINE-CORES)");
    Scenario told =
        Scenario.of("scenario-offline_core")
            .with("cpu/online$", "0-5\n", 0)
            .with("^taskset$", "usage: taskset MASK COMMAND\n", 1);
    try (ScriptedAdbServer server = new ScriptedAdbServer(told)) {
      assertTrue(cli(server).run("devices").out().contains("cores cores 6, 7 offline"));
      measure(server, "--launch", "shell", "--cpus", "big");
      assertTrue(
          server.requests().stream().anyMatch(request -> request.contains("taskset 30 ")),
          server.requests()::toString);
    }
  }

  @Test
  void deviceWithoutPermissionsIsReportedWithAdbsMessage() throws Exception {
    String words =
        "no permissions (user in plugdev group; are your udev rules wrong?); see"
            + " [http://developer.android.com/tools/device.html]";
    Cli.Ended devices = run("scenario-noperm", "devices");
    assertEquals(3, devices.exit());
    assertTrue(devices.out().contains("\n009d1cd696d5194a  " + words), devices.out());
    assertTrue(devices.out().contains(words + ": may not be opened by this user; give this user"));
    assertTrue(run("scenario-noperm", "doctor").out().contains(words + ": may not be opened"));
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-noperm"))) {
      Cli.Ended ended = measure(server);
      assertEquals(3, ended.exit());
      assertTrue(ended.complaint().contains("'" + words + "'): give this user access with a udev"));
    }
  }

  @Test
  void twoDevicesOfOneSerialAreListedSeparately() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-same"))) {
      Cli.Ended devices = cli(server).run("devices");
      assertEquals(0, devices.exit());
      for (int id : new int[] {56, 57}) {
        String start = "0123456789ABCDEF (transport id " + id + ")  device ";
        assertTrue(
            devices.out().lines().anyMatch(line -> line.startsWith(start) && line.endsWith(" fit")),
            devices.out());
      }
      Cli.Ended unclear = cli(server).run("doctor", "--serial", "0123456789ABCDEF");
      assertEquals(3, unclear.exit());
      assertTrue(unclear.complaint().contains("choose one with --transport-id"), unclear.err());
      Cli.Ended chosen = cli(server).run("doctor", "--transport-id", "57");
      assertEquals(0, chosen.exit(), chosen.err());
      assertTrue(
          server.requests().stream().noneMatch(request -> request.startsWith("host:transport:")));
      Cli.Ended none = cli(server).run("doctor", "--transport-id", "58");
      assertEquals(3, none.exit());
      assertTrue(none.complaint().contains("no device of transport id 58 is attached"));
      assertEquals(2, cli(server).run("doctor", "--transport-id", "57", "--serial", "x").exit());
    }
  }

  @Test
  void androidSerialSelectsTheDeviceUnlessAnOptionDoes() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(Scenario.of("scenario-two"))) {
      Cli.Ended ended = cli(server).with("ANDROID_SERIAL", "BBB").run("doctor");
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(ended.err().contains("Using BBB of 2 devices, because ANDROID_SERIAL names it."));
      assertTrue(server.requests().contains("host:transport:BBB"));
      assertFalse(server.requests().contains("host:transport:AAA"));
      Cli.Ended option = cli(server).with("ANDROID_SERIAL", "BBB").run("doctor", "--serial", "AAA");
      assertEquals(0, option.exit(), option.err());
      assertTrue(server.requests().contains("host:transport:AAA"));
      Cli.Ended misled = cli(server).with("ANDROID_SERIAL", "CCC").run("doctor");
      assertEquals(3, misled.exit());
      assertTrue(
          misled.complaint().contains("no device CCC (named by ANDROID_SERIAL) is attached"),
          misled.err());
      JsonObject listed =
          Schemas.read(
              "attached-devices",
              cli(server).with("ANDROID_SERIAL", "CCC").run("devices", "--json").out());
      assertEquals(2, listed.getAsJsonArray("devices").size());
    }
  }

  @Test
  void absentBatteryIsNotReportedAsEmpty() throws Exception {
    Cli.Ended doctor = run("scenario-bat_none", "doctor");
    assertLine(doctor, "battery", "ok", "none");
    assertLine(doctor, "temperature", "ok", "not known");
    assertLine(doctor, "power", "ok", "from outside, it has no battery");
  }

  @Test
  void batteryOfSamsungIsParsed() throws Exception {
    Cli.Ended doctor = run("scenario-bat_samsung", "doctor");
    assertLine(doctor, "battery", "ok", "at 100 %");
    assertLine(doctor, "temperature", "ok", "30.9 °C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scenario-th_hot_cached", "scenario-th_nothal"})
  void thermalStatusIsReadFromTheThermalService(String scenario) throws Exception {
    assertLine(run(scenario, "doctor"), "thermal status", "ok", "0 (none)");
  }

  @ParameterizedTest
  @CsvSource({
    "scenario-ipv6b, [2001:db8::1]:37123",
    "scenario-mdns, adb-FA6A1B2C3D-bo0E0q._adb-tls-connect._tcp",
    "scenario-twice, 192.168.0.5:37571",
    "scenario-twice, adb-FA6A1B2C3D-bo0E0q._adb-tls-connect._tcp"
  })
  void serialsOfWirelessDevicesAreTaken(String scenario, String serial) throws Exception {
    Cli.Ended doctor = run(scenario, "doctor", "--serial", serial);
    assertEquals(0, doctor.exit(), doctor.err());
    Cli.Ended devices = run(scenario, "devices", "--serial", serial);
    assertEquals(2, devices.out().lines().count(), devices.out());
    assertTrue(devices.out().contains("\n" + serial + "  "));
  }

  @ParameterizedTest
  @CsvSource({"scenario-df_toolbox, 4.19 GB free", "scenario-df_two, 14.34 GB free"})
  void freeSpaceIsParsedFromToolboxAndOverTwoLines(String scenario, String found) throws Exception {
    Scenario reported = Scenario.of(scenario).answering("^df /data/local/tmp$", "^df -k");
    try (ScriptedAdbServer server = new ScriptedAdbServer(reported)) {
      assertLine(cli(server).run("doctor"), "space", "ok", found);
    }
  }

  @Test
  void linesWithCarriageReturnsAreParsed() throws Exception {
    Cli.Ended doctor = run("scenario-crlf", "doctor");
    assertEquals(0, doctor.exit(), doctor.err());
    assertTrue(doctor.out().endsWith("\nFit to measure.\n"), doctor.out());
    assertLine(doctor, "clock caps", "ok", "none");
  }

  @Test
  void hungDumpsysLacksItsOwnAnswerOnly() throws Exception {
    Scenario hung = Scenario.of("scenario-bat_samsung").with("^dumpsys battery$", "", null);
    try (ScriptedAdbServer server = new ScriptedAdbServer(hung)) {
      Cli.Ended doctor = cli(server).run("doctor");
      assertEquals(0, doctor.exit(), doctor.err());
      assertLine(
          doctor,
          "no answer",
          "caution",
          "'dumpsys battery': no end within 15 s: what it would say is not known (NO-ANSWER)");
      assertLine(doctor, "battery", "ok", "not known");
      assertLine(doctor, "screen", "ok", "on");
      assertLine(doctor, "in use", "ok", "no");
    }
  }
}

package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.analysis.ObservedWarnings;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;
import org.frillbench.virtual.sample.Samples;
import org.junit.jupiter.api.Test;

final class DeviceFitnessTest {

  private final Map<String, String> properties =
      new HashMap<>(Map.of("ro.build.version.sdk", "29", "ro.product.cpu.abi", "arm64-v8a"));
  private List<Optional<Long>> able = List.of(Optional.of(2_000_000L), Optional.of(2_400_000L));
  private List<String> unanswered = List.of();
  private Boolean present;
  private Long pages;
  private Long free;
  private Integer level;
  private Double celsius;
  private Integer status;
  private Boolean awake;
  private Boolean locked;
  private PowerState power =
      new PowerState(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  private DeviceFitness fitness() {
    return DeviceFitness.of(
        new DeviceFacts(
            properties,
            able,
            Optional.ofNullable(pages),
            Optional.empty(),
            Optional.ofNullable(free),
            new Battery(
                Optional.ofNullable(present),
                Optional.ofNullable(level),
                Optional.ofNullable(celsius)),
            Optional.ofNullable(status),
            Optional.ofNullable(awake),
            Optional.ofNullable(locked),
            true,
            power,
            unanswered));
  }

  private void cautions(String... words) {
    assertTrue(fitness().measurable());
    assertEquals(List.of(words), fitness().found(Level.CAUTION));
  }

  @Test
  void unknownStateIsNoCaution() {
    cautions();
    assertTrue(fitness().checks().stream().allMatch(each -> each.level() == Level.OK));
  }

  @Test
  void deviceInGoodStateIsFit() {
    pages = 4096L;
    free = 1L << 30;
    level = 25;
    celsius = 40.0;
    status = 0;
    awake = true;
    locked = false;
    power =
        new PowerState(
            Optional.of(true),
            Optional.of(false),
            List.of(Optional.of("schedutil"), Optional.of("interactive")),
            able,
            Optional.of(Set.of(0, 1)));
    cautions();
  }

  @Test
  void everyConditionIsReportedWithItsRule() {
    free = 100L << 20;
    level = 24;
    celsius = 40.1;
    status = 3;
    awake = false;
    locked = true;
    power =
        new PowerState(
            Optional.of(false),
            Optional.of(true),
            List.of(Optional.of("powersave"), Optional.of("schedutil")),
            List.of(Optional.of(2_000_000L), Optional.of(1_200_000L)),
            Optional.empty());
    cautions(
        "space 0.10 GB free",
        "battery at 24 %, under 25 %",
        "temperature 40.1 °C, over 40 °C",
        "power unplugged",
        "power saver on",
        "screen off",
        "lock screen shown",
        "governor powersave, schedutil",
        "clock caps core 1 at 1.20 of 2.40 GHz");
    assertEquals(List.of("thermal status 3 (severe), over 0"), fitness().found(Level.BLOCKING));
    assertEquals(
        "[THERMAL-THROTTLED, LITTLE-SPACE, LOW-BATTERY, HOT-BATTERY, UNPLUGGED, POWER-SAVER,"
            + " SCREEN-OFF, BACKGROUND, SLOW-GOVERNOR, CAPPED-CLOCKS]",
        fitness().rules().toString());
  }

  @Test
  void emulatorsAndEngineeringBuildsBlockAsInARun() {
    properties.put("ro.hardware", "ranchu");
    properties.put("ro.build.type", "eng");
    assertEquals(List.of("hardware emulated", "build eng"), fitness().found(Level.BLOCKING));
    assertEquals(List.of("EMULATOR", "DEBUGGABLE"), fitness().rules());
    assertEquals(ExitCode.UNFIT, fitness().worst().exit());
  }

  /** What a run that began now would warn of has the same severity here. */
  @Test
  void gradeIsThatOfARunsOwnWarnings() {
    for (int percent : new int[] {24, 25}) {
      level = percent;
      assertEquals(
          ObservedWarnings.batteryLow(percent) ? Grade.CAUTIONS : Grade.FIT,
          fitness().worst().grade());
    }
    level = null;
    for (int is = 0; is <= 6; is++) {
      status = is;
      Grade grade =
          WarningRules.throttled(is) && Warning.THERMAL_THROTTLED.severity() == Severity.BLOCKING
              ? Grade.NOT_FIT
              : Grade.FIT;
      assertEquals(grade, fitness().worst().grade(), "thermal status " + is);
      assertEquals(
          grade == Grade.FIT,
          new ThermalReading(Optional.empty(), Optional.of(is)).tooHot().isEmpty());
    }
  }

  @Test
  void realAndroid511WithItsLockScreenShownIsFitWithOneCaution() {
    properties.put("ro.build.version.sdk", "22");
    properties.put("ro.product.cpu.abi", "armeabi-v7a");
    properties.put("ro.build.type", "user");
    String dump = Samples.text("dumpsys-battery/android-5.1.1.txt");
    level = Battery.of(dump).levelPercent().orElseThrow();
    celsius = Battery.of(dump).celsius().orElseThrow();
    status =
        AndroidReadings.thermalStatus(Samples.text("dumpsys-thermalservice/android-5.1.1.txt"))
            .orElse(null);
    free = AndroidReadings.freeBytes(Samples.text("df/android-5.1.1.txt")).orElseThrow();
    awake = AndroidReadings.awake(Samples.text("dumpsys-power/android-5.1.1.txt")).orElseThrow();
    locked =
        AndroidReadings.locked(Samples.text("dumpsys-window/android-5.1.1-locked.txt"))
            .orElseThrow();
    power =
        new PowerState(
            AndroidReadings.plugged(dump),
            AndroidReadings.flag("null\n"),
            List.of(),
            List.of(),
            Optional.empty());
    cautions("lock screen shown");
    assertEquals(Grade.CAUTIONS, fitness().worst().grade());
    assertEquals(List.of("BACKGROUND"), fitness().rules());
  }

  @Test
  void deviceThatCannotMeasureHasAnObstacleWithReason() {
    properties.put("ro.build.version.sdk", "19");
    properties.put("ro.product.cpu.abi", "riscv64");
    pages = 16384L;
    free = 0L;
    assertFalse(fitness().measurable());
    assertEquals(ExitCode.NO_TARGET, fitness().worst().exit());
    assertEquals(
        List.of(
            "API level 19: the agent needs 21",
            "ABI riscv64: the agent has arm64-v8a, armeabi-v7a and x86_64",
            "kernel pages of 16 KiB: TensorFlow Lite "
                + BuildProperties.androidTflite()
                + " loads only with 4 KiB",
            "space 0.00 GB free: make room in its storage"),
        fitness().obstacles());
  }

  private String release(String sdk) {
    properties.put("ro.build.version.sdk", sdk);
    return fitness().checks().stream()
        .filter(each -> each.subject().equals("release"))
        .map(CheckResult::sentence)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void missingFeaturesOfReleaseAreReportedWithConsequence() {
    String thermal = "no thermal status (timed work before each trial stands in)";
    String page = "no page size before a trial (no getconf)";
    assertEquals(
        String.join(", ", "no --cpus (no taskset)", "no --sustained", thermal, page),
        release("22"));
    assertEquals(String.join(", ", "no --sustained", thermal, page), release("23"));
    assertEquals(thermal + ", " + page, release("25"));
    pages = 4096L;
    assertEquals(thermal, release("28"));
    assertEquals("lacks nothing", release("29"));
  }

  @Test
  void deviceIsReadyOnlyIfItAcceptsCommands() {
    assertEquals(CheckResult.ok("adb state", "device"), AdbState.check("device"));
    for (AdbState state : AdbState.values()) {
      if (state != AdbState.DEVICE) {
        assertEquals(Level.OBSTACLE, AdbState.check(state.word()).level());
      }
    }
  }

  @Test
  void offlineCoreDoesNotHideOthers() {
    able = List.of(Optional.of(2_000_000L), Optional.of(2_400_000L), Optional.empty());
    power =
        new PowerState(
            Optional.of(true),
            Optional.of(false),
            List.of(Optional.of("powersave"), Optional.of("schedutil"), Optional.empty()),
            List.of(Optional.of(1_000_000L), Optional.of(2_400_000L), Optional.empty()),
            Optional.of(Set.of(0, 1)));
    cautions(
        "governor powersave, schedutil; not known of core 2",
        "clock caps core 0 at 1.00 of 2.00 GHz",
        "cores core 2 offline");
  }

  @Test
  void coresOfUnknownStateAreReportedAndOnlineOnesAreNot() {
    able = List.of(Optional.of(2_000_000L), Optional.empty(), Optional.empty());
    cautions("cores nothing can be read of cores 1, 2");
    able = List.of(Optional.empty(), Optional.empty());
    cautions();
  }

  @Test
  void absentBatteryIsNotReportedAsEmpty() {
    present = false;
    level = 0;
    power =
        new PowerState(
            Optional.of(false), Optional.of(false), List.of(), List.of(), Optional.empty());
    assertTrue(fitness().checks().contains(CheckResult.ok("battery", "none")));
    assertTrue(
        fitness().checks().contains(CheckResult.ok("power", "from outside, it has no battery")));
  }

  @Test
  void unansweredQueryIsReportedByName() {
    unanswered = List.of("'dumpsys battery': no end within 15 s");
    cautions("no answer 'dumpsys battery': no end within 15 s");
  }

  @Test
  void heatIsReported() {
    assertEquals(
        Optional.of("thermal status 2, moderate"),
        new ThermalReading(Optional.of(50.0), Optional.of(2)).tooHot());
    assertEquals(
        Optional.of("battery at 41 °C"),
        new ThermalReading(Optional.of(41.2), Optional.of(0)).tooHot());
    assertEquals(
        Optional.empty(), new ThermalReading(Optional.of(40.0), Optional.empty()).tooHot());
  }
}

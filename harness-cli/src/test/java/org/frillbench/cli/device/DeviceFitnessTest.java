package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeviceFitnessTest {

  private final Map<String, String> properties =
      new HashMap<>(Map.of("ro.build.version.sdk", "29", "ro.product.cpu.abi", "arm64-v8a"));
  private Long pages;
  private Long free;
  private Integer level;
  private Double celsius;
  private Integer status;
  private Boolean awake;
  private Boolean locked;
  private PowerState power = PowerState.unknown();

  private DeviceFitness fitness() {
    return DeviceFitness.of(
        new DeviceFacts(
            properties,
            List.of(2_000_000L, 2_400_000L),
            Optional.ofNullable(pages),
            Optional.empty(),
            Optional.ofNullable(free),
            Optional.ofNullable(level),
            Optional.ofNullable(celsius),
            Optional.ofNullable(status),
            Optional.ofNullable(awake),
            Optional.ofNullable(locked),
            true,
            power));
  }

  private void disturbed(String... words) {
    assertTrue(fitness().fit());
    assertEquals(List.of(words), fitness().disturbances());
  }

  @Test
  void whatIsNotKnownDisturbsNobody() {
    disturbed();
    assertTrue(fitness().judgements().stream().allMatch(each -> each.level() == Level.OK));
  }

  @Test
  void whatIsAsItShouldBeDisturbsNobody() {
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
            List.of("schedutil", "interactive"),
            List.of(2_000_000L, 2_400_000L));
    disturbed();
  }

  @Test
  void aTiredDeviceIsFitButDisturbed() {
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
            List.of("powersave", "schedutil"),
            List.of(2_000_000L, 1_200_000L));
    disturbed(
        "space 0.10 GB free",
        "battery at 24 %",
        "temperature 40.1 °C",
        "power unplugged",
        "power saver on",
        "thermal status 3 (severe)",
        "screen off",
        "lock screen shown",
        "governor powersave, schedutil",
        "clock caps core 1 at 1.20 of 2.40 GHz");
  }

  @Test
  void emulatorsAndEngineeringBuildsDisturb() {
    properties.put("ro.hardware", "ranchu");
    properties.put("ro.build.type", "eng");
    disturbed("hardware emulated", "build eng");
  }

  @Test
  void whatCannotMeasureIsAnObstacleWithItsReason() {
    properties.put("ro.build.version.sdk", "19");
    properties.put("ro.product.cpu.abi", "riscv64");
    pages = 16384L;
    free = 0L;
    assertFalse(fitness().fit());
    assertEquals(
        List.of(
            "API level 19: the agent needs 21",
            "ABI riscv64: the agent has arm64-v8a, armeabi-v7a and x86_64",
            "kernel pages of 16 KiB: TensorFlow Lite 2.16.1 loads only with 4 KiB",
            "space 0.00 GB free: make room in its storage"),
        fitness().obstacles());
  }

  @Test
  void onlyADeviceThatTakesCommandsIsReady() {
    assertEquals(Judgement.ok("adb state", "device"), AdbState.judge("device"));
    for (AdbState state : AdbState.values()) {
      if (state != AdbState.DEVICE) {
        assertEquals(Level.OBSTACLE, AdbState.judge(state.word()).level());
      }
    }
  }

  @Test
  void heatIsNamed() {
    assertEquals(
        Optional.of("thermal status 2, moderate"),
        new Heat(Optional.of(50.0), Optional.of(2)).tooHot());
    assertEquals(
        Optional.of("battery at 41 °C"), new Heat(Optional.of(41.2), Optional.of(0)).tooHot());
    assertEquals(Optional.empty(), new Heat(Optional.of(40.0), Optional.empty()).tooHot());
  }
}

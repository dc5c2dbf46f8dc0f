package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeviceFitnessTest {

  private static List<String> disturbances(Integer level, Boolean awake, Boolean locked) {
    DeviceFitness fitness =
        DeviceFitness.of(
            new DeviceFacts(
                Map.of("ro.build.version.sdk", "29", "ro.product.cpu.abi", "arm64-v8a"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(level),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(awake),
                Optional.ofNullable(locked),
                true,
                PowerState.unknown()));
    assertTrue(fitness.fit());
    return fitness.disturbances();
  }

  @Test
  void whatIsNotKnownDisturbsNobody() {
    assertEquals(List.of(), disturbances(null, null, null));
    assertEquals(List.of(), disturbances(25, true, false));
  }

  @Test
  void aLockedDarkEmptyDeviceIsFitButDisturbed() {
    assertEquals(
        List.of("battery at 24 %", "screen off", "lock screen shown"),
        disturbances(24, false, true));
  }
}

package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a device can measure, and what would disturb it.
 *
 * @param obstacles why it cannot measure at all; one sentence each
 * @param disturbances what would make its figures worse or unsteady; one sentence each
 */
public record DeviceFitness(List<String> obstacles, List<String> disturbances) {

  private static final int OLDEST_API = 21;
  private static final long PAGE = 4096;
  private static final Set<String> ABIS = Set.of("arm64-v8a", "armeabi-v7a", "x86_64");

  /** Judges a device by what it says of itself. */
  public static DeviceFitness of(DeviceFacts facts) {
    return new DeviceFitness(obstacles(facts), disturbances(facts));
  }

  /** Whether nothing stands against measuring. */
  public boolean fit() {
    return obstacles.isEmpty();
  }

  private static List<String> obstacles(DeviceFacts facts) {
    List<String> obstacles = new ArrayList<>();
    if (facts.api() < OLDEST_API) {
      obstacles.add("it runs API level " + facts.api() + ", the agent needs " + OLDEST_API);
    }
    if (facts.abi() == null || !ABIS.contains(facts.abi())) {
      obstacles.add(
          "its ABI is " + facts.abi() + ", the agent has arm64-v8a, armeabi-v7a and x86_64");
    }
    facts
        .pageSizeBytes()
        .filter(bytes -> bytes != PAGE)
        .ifPresent(
            bytes ->
                obstacles.add(
                    "its kernel has pages of "
                        + bytes / 1024
                        + " KiB, TensorFlow Lite 2.16.1 loads only with pages of 4 KiB"));
    if (!facts.agentInstalled()) {
      obstacles.add("the agent app " + DeviceInterview.AGENT_PACKAGE + " is not installed");
    }
    return obstacles;
  }

  private static List<String> disturbances(DeviceFacts facts) {
    List<String> disturbances = new ArrayList<>();
    facts
        .batteryLevelPercent()
        .filter(level -> facts.lowBattery())
        .ifPresent(level -> disturbances.add("battery at " + level + " %"));
    facts
        .thermalStatus()
        .filter(status -> status > 0)
        .ifPresent(status -> disturbances.add("thermal status " + status));
    if (facts.screenOff()) {
      disturbances.add("screen off");
    }
    if (facts.screenLocked()) {
      disturbances.add("the screen is locked");
    }
    if (facts.emulator()) {
      disturbances.add("an emulator");
    }
    if (facts.engineeringBuild()) {
      disturbances.add("an engineering build");
    }
    return disturbances;
  }
}

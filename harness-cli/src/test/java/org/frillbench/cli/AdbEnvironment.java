package org.frillbench.cli;

import java.util.List;
import java.util.Map;

/**
 * The variables that lead adb and the command to a developer's own server and devices: without them
 * a test meets neither, and a server that it starts looks for no emulator and no network service.
 */
public final class AdbEnvironment {

  private static final List<String> OF_THE_DEVELOPER =
      List.of(
          "ADB_SERVER_SOCKET",
          "ADB_TRACE",
          "ADB_VENDOR_KEYS",
          "ANDROID_ADB_SERVER_ADDRESS",
          "ANDROID_ADB_SERVER_PORT",
          "ANDROID_SERIAL");

  /** A server tries the ports 5555 to this one for emulators: none. */
  static final String LAST_EMULATOR_PORT = "ADB_LOCAL_TRANSPORT_MAX_PORT";

  private AdbEnvironment() {}

  /** Changes the environment of a process before it starts. */
  public static void isolate(Map<String, String> environment) {
    environment.keySet().removeAll(OF_THE_DEVELOPER);
    environment.put(LAST_EMULATOR_PORT, "5553");
    environment.put("ADB_MDNS", "0");
    environment.put("ADB_MDNS_OPENSCREEN", "0");
  }
}

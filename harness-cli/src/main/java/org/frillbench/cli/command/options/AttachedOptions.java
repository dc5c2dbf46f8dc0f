package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Environment;
import picocli.CommandLine.Option;

/** Selects attached devices: one, or several where a command takes them. */
@Under(OptionHeading.DEVICE)
public final class AttachedOptions {

  @Option(
      names = "--serial",
      paramLabel = "SERIAL",
      split = ",",
      description =
          "The device to use, as 'adb devices' calls it; needed where several are attached and"
              + " ANDROID_SERIAL names none. push-and-run takes several, with commas.")
  private List<String> serials = new ArrayList<>();

  @Option(
      names = "--transport-id",
      paramLabel = "N",
      description =
          "The device to use by its transport_id in 'adb devices -l'; needed where several have the"
              + " same serial.")
  private Long transportId;

  @Option(
      names = "--adb",
      paramLabel = "HOST:PORT",
      description =
          "The adb server to use, on this machine or another (default: as for adb itself,"
              + " ADB_SERVER_SOCKET, ANDROID_ADB_SERVER_ADDRESS and ANDROID_ADB_SERVER_PORT, then"
              + " localhost:5037).")
  private String adb;

  /** {@code HOST:PORT} of the adb server; null where the environment names it. */
  String adb() {
    return adb;
  }

  /** Whether one was named. */
  boolean given() {
    return !serials.isEmpty() || transportId != null;
  }

  /**
   * The serials that were named.
   *
   * @throws CommandFailure if one is empty, as that of a variable without a value
   */
  List<String> serials() {
    if (serials.stream().anyMatch(String::isBlank)) {
      throw refused("--serial is empty: name a device as 'adb devices' does.");
    }
    return serials.stream().distinct().toList();
  }

  /** Whether one was named by its transport id. */
  boolean byTransportId() {
    return transportId != null;
  }

  /**
   * Selects the device.
   *
   * @throws CommandFailure when the options contradict each other, or name several devices
   */
  public DeviceSelector selector() {
    if (transportId != null && !serials.isEmpty()) {
      throw refused("--serial and --transport-id both name a device: give one.");
    }
    if (serials().size() > 1) {
      throw refused(
          "--serial names "
              + serials().size()
              + " devices ("
              + String.join(", ", serials())
              + "), and this command takes one: give one.");
    }
    String serial = serials.isEmpty() ? null : serials.get(0);
    return DeviceSelector.of(serial, transportId, Environment.variables());
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}

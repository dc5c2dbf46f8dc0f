package org.frillbench.cli.device;

import com.android.ddmlib.IDevice;
import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** Which of the attached devices is meant: the one named, or the only one. */
public final class DeviceChoice {

  private DeviceChoice() {}

  /**
   * The device to measure on.
   *
   * @param serial the one that the user named, or null
   */
  public static IDevice of(List<IDevice> attached, String serial) {
    IDevice device = inAnyState(attached, serial);
    requireOnline(device);
    return device;
  }

  /** The same, whether the device takes commands or not. */
  public static IDevice inAnyState(List<IDevice> attached, String serial) {
    return serial == null ? only(attached) : named(attached, serial);
  }

  private static IDevice only(List<IDevice> attached) {
    if (attached.isEmpty()) {
      throw refused(
          "No device is attached: connect one with USB debugging switched on, or try"
              + " --virtual-device.");
    }
    if (attached.size() > 1) {
      throw refused(
          attached.size()
              + " devices are attached ("
              + list(attached)
              + "): choose one with --serial.");
    }
    return attached.get(0);
  }

  private static IDevice named(List<IDevice> attached, String serial) {
    return attached.stream()
        .filter(device -> device.getSerialNumber().equals(serial))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "No device "
                        + serial
                        + " is attached"
                        + (attached.isEmpty() ? "." : "; there is " + list(attached) + ".")));
  }

  private static void requireOnline(IDevice device) {
    String serial = device.getSerialNumber();
    IDevice.DeviceState state = device.getState();
    if (state == IDevice.DeviceState.UNAUTHORIZED) {
      throw refused(
          "Device "
              + serial
              + " has not authorised this computer: unlock it and accept 'Allow USB debugging'.");
    }
    if (state == IDevice.DeviceState.OFFLINE) {
      throw refused(
          "Device " + serial + " is offline: reconnect its cable, or run 'adb reconnect'.");
    }
    if (state != IDevice.DeviceState.ONLINE) {
      throw refused("Device " + serial + " is not ready: adb calls it " + stateOf(device) + ".");
    }
  }

  /** The state of {@code device} as adb spells it. */
  public static String stateOf(IDevice device) {
    IDevice.DeviceState state = device.getState();
    return state == null ? "unknown" : state.getState();
  }

  private static String list(List<IDevice> devices) {
    return devices.stream()
        .map(device -> device.getSerialNumber() + " " + stateOf(device))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.NO_TARGET, sentence);
  }
}

package org.frillbench.cli.device;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A device as the adb server lists it.
 *
 * @param serial names it; several devices may have the same
 * @param state in adb's own words: {@code device}, {@code offline}, {@code no permissions (…)}
 * @param transportId the server's number for this connection, another one after each reconnection;
 *     empty where the server is older than Android's platform-tools 28
 * @param traits what else the server reports of it: {@code usb:1-2}, {@code model:Pixel}
 */
public record AttachedDevice(
    String serial, String state, OptionalLong transportId, List<String> traits) {

  /** Whether it takes commands. */
  public boolean online() {
    return AdbState.of(state) == AdbState.DEVICE;
  }

  /**
   * Whether a name after {@code --serial} or in ANDROID_SERIAL means it, as adb reads such names.
   */
  boolean isCalled(String name) {
    return serial.equals(name) || serial.equals(name + ":5555") || traits.contains(name);
  }

  /** The USB port that it is attached to, as adb takes it for a serial: {@code usb:1-2}. */
  public Optional<String> port() {
    return traits.stream().filter(trait -> trait.startsWith("usb:")).findFirst();
  }

  /** Whether it is attached by a cable, rather than over a network. */
  public boolean onCable() {
    return port().isPresent();
  }

  /** The request that leads to it at the adb server. */
  String transport() {
    return transportId.isPresent()
        ? "host:transport-id:" + transportId.getAsLong()
        : "host:transport:" + serial;
  }

  /** A name that distinguishes it from others of the same serial. */
  public String distinctly() {
    return transportId.isPresent()
        ? serial + " (transport id " + transportId.getAsLong() + ")"
        : serial;
  }
}

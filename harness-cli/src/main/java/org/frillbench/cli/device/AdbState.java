package org.frillbench.cli.device;

import java.util.stream.Stream;

/**
 * The states that an adb server gives devices, what each means and what to do about it. A server
 * that is newer may have others: they are reported in its own words.
 */
public enum AdbState {
  DEVICE("device", "takes commands", ""),
  OFFLINE(
      "offline",
      "is offline",
      "adb gets no answer from it: reconnect it, or run 'adb reconnect offline'"),
  UNAUTHORIZED(
      "unauthorized",
      "has not authorised this computer",
      "unlock it and accept 'Allow USB debugging'"),
  AUTHORIZING(
      "authorizing",
      "is being asked to authorise this computer",
      "wait a moment, and accept 'Allow USB debugging' where it asks"),
  CONNECTING("connecting", "is still being connected by adb", "wait a moment"),
  NO_PERMISSIONS(
      "no permissions",
      "may not be opened by this user",
      "give this user access with a udev rule for the device's USB vendor, or the package"
          + " android-sdk-platform-tools-common and the group plugdev, then plug it in again"),
  BOOTLOADER("bootloader", "is in its bootloader", "start Android on it, as by 'fastboot reboot'"),
  RECOVERY("recovery", "runs its recovery system", "start Android on it, as by 'adb reboot'"),
  RESCUE("rescue", "runs its rescue system", "start Android on it, as by 'adb reboot'"),
  SIDELOAD("sideload", "waits for an update to be sideloaded", "start Android on it from its menu"),
  HOST("host", "is another computer's adb, no Android device", "choose an Android device"),
  DETACHED("detached", "was detached from the adb server", "run 'adb attach'"),
  UNKNOWN("unknown", "is in a state that adb does not know", ""),
  OTHER("", "is not ready", "");

  private final String word;
  private final String is;
  private final String advice;

  AdbState(String word, String is, String advice) {
    this.word = word;
    this.is = is;
    this.advice = advice;
  }

  /** The state that adb's words begin with: more may follow, as after {@code no permissions}. */
  static AdbState of(String words) {
    return Stream.of(values())
        .filter(state -> state != OTHER)
        .filter(state -> words.equals(state.word) || words.startsWith(state.word + " "))
        .findFirst()
        .orElse(OTHER);
  }

  /** Adb's word for it; empty for {@link #OTHER}. */
  String word() {
    return word;
  }

  /** Judges whether a device takes commands. */
  static CheckResult check(String words) {
    AdbState state = of(words);
    return state == DEVICE
        ? CheckResult.ok("adb state", words)
        : CheckResult.obstacle(
            "adb state", words, state.is + (state.advice.isEmpty() ? "" : "; " + state.advice));
  }

  /** The reason and the advice for a device in this state, which takes no commands. */
  public static String sentence(String words) {
    AdbState state = of(words);
    return state.is
        + " (adb calls it '"
        + words
        + "')"
        + (state.advice.isEmpty() ? "" : ": " + state.advice)
        + ".";
  }
}

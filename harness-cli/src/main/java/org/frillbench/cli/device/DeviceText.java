package org.frillbench.cli.device;

/** Text that a device or an adb server gave: bounded before anything else sees it. */
final class DeviceText {

  /** Longer than any property or reason of an honest device. */
  static final int MOST_CHARACTERS = 1000;

  private DeviceText() {}

  /** {@code text}, or its beginning and a mark where it is longer. */
  static String bounded(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}

package org.frillbench.cli.command;

import picocli.CommandLine.Option;

/** Which device is meant. */
final class DeviceOptions {

  @Option(
      names = "--serial",
      paramLabel = "SERIAL",
      description =
          "The device to use, as 'adb devices' calls it; needed where several are attached.")
  String serial;

  @Option(
      names = "--virtual-device",
      description =
          "Use a virtual Pixel 1 in this process instead of a phone: the real way, at this"
              + " machine's speed.")
  boolean virtual;
}

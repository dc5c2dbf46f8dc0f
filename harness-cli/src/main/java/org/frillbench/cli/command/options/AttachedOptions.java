package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Environment;
import picocli.CommandLine.Option;

/** Selects one of the attached devices. */
@Under(OptionHeading.DEVICE)
public final class AttachedOptions {

  @Option(
      names = "--serial",
      paramLabel = "SERIAL",
      description =
          "The device to use, as 'adb devices' calls it; needed where several are attached and"
              + " ANDROID_SERIAL names none.")
  private String serial;

  @Option(
      names = "--transport-id",
      paramLabel = "N",
      description =
          "The device to use by its transport_id in 'adb devices -l'; needed where several have the"
              + " same serial.")
  private Long transportId;

  /** Whether one was named. */
  boolean given() {
    return serial != null || transportId != null;
  }

  /**
   * Selects the device.
   *
   * @throws CommandFailure when the options contradict each other
   */
  public DeviceSelector selector() {
    if (serial != null && transportId != null) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "--serial and --transport-id both name a device: give one.");
    }
    return DeviceSelector.of(serial, transportId, Environment.variables());
  }
}

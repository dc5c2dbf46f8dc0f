package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Option;

/** Whether every attached device is meant. */
@Under(OptionHeading.DEVICE)
public final class AllDevicesOption {

  @Option(
      names = "--all-devices",
      description =
          "All devices that 'adb devices' lists; one that takes no commands is named and skipped,"
              + " and the exit code is then 3.")
  private boolean given;

  /** Whether it is given. */
  public boolean given() {
    return given;
  }
}

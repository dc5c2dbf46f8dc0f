package org.frillbench.cli.command.options;

import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Selects a device, an attached one or a virtual one. */
@Under(OptionHeading.DEVICE)
public final class DeviceOptions {

  @Mixin private AttachedOptions attached;

  @Option(
      names = "--virtual-device",
      description =
          "Use a virtual Pixel 1 in this process instead of a phone: the real way, at this"
              + " machine's speed.")
  public boolean virtual;

  /** Whether any device was asked for. */
  boolean given() {
    return virtual || attached.given();
  }

  /** Whether an adb server was named. */
  boolean withServer() {
    return attached.adb() != null;
  }

  /**
   * Selects the device.
   *
   * @throws CommandFailure when the options contradict each other
   */
  public DeviceSelector selector() {
    if (virtual && attached.given()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "--virtual-device contradicts --serial and --transport-id: it is in this process.");
    }
    if (virtual && attached.adb() != null) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "--virtual-device contradicts --adb: it is in this process, behind no adb server.");
    }
    return virtual ? DeviceSelector.only() : attached.selector();
  }

  /** The serials that were named. */
  List<String> serials() {
    return attached.serials();
  }

  /** Whether one was named by its transport id. */
  boolean byTransportId() {
    return attached.byTransportId();
  }

  /**
   * Checks that devices are named in one way.
   *
   * @throws CommandFailure when {@code all} devices are meant, and one is named as well
   */
  public void check(AllDevicesOption all) {
    if (all.given() && given()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "--all-devices, --serial, --transport-id and --virtual-device all name devices: give one.");
    }
  }

  /** Where it is attached. */
  public DeviceProvider provider() {
    return virtual ? DeviceProvider.virtual() : DeviceProvider.ofUser(attached.adb());
  }
}

package org.frillbench.cli.fleet;

import java.util.List;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.results.record.Target;

/**
 * One of the devices that are measured together.
 *
 * @param device as adb lists it
 * @param ownSerial whether no other attached device has its serial
 * @param virtual whether it works on this host's cores
 */
public record Member(AttachedDevice device, boolean ownSerial, boolean virtual) {

  /** A name that no other attached device has. */
  public String name() {
    return ownSerial ? device.serial() : device.distinctly();
  }

  /** The kind of target that it is. */
  public Target.Kind kind() {
    return virtual ? Target.Kind.VIRTUAL : Target.Kind.ANDROID;
  }

  /**
   * The option that selects it alone. A port keeps its name when the device is connected again, a
   * transport id does not.
   */
  List<String> option() {
    if (ownSerial || device.transportId().isEmpty()) {
      return List.of("--serial", device.serial());
    }
    return device
        .port()
        .map(port -> List.of("--serial", port))
        .orElseGet(
            () -> List.of("--transport-id", Long.toString(device.transportId().getAsLong())));
  }
}

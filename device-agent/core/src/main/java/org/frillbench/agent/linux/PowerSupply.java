package org.frillbench.agent.linux;

import org.frillbench.agent.wire.DeviceState;

/**
 * The machine's own battery; a mouse's has the scope "device". An empty slot for one reports that
 * it is not present.
 */
final class PowerSupply {

  private final KernelFiles files;

  PowerSupply(KernelFiles files) {
    this.files = files;
  }

  /** The battery; null where there is none. */
  DeviceState.Battery battery() {
    for (String supply : files.folders("sys/class/power_supply", "")) {
      Long percent = files.number(supply + "/capacity");
      boolean own =
          files.word(supply + "/type").equals("battery")
              && !files.word(supply + "/scope").equals("device")
              && !files.word(supply + "/present").equals("0");
      if (own && percent != null) {
        Long tenths = files.number(supply + "/temp");
        return new DeviceState.Battery(
            percent.intValue(),
            tenths == null ? null : Double.valueOf(tenths / 10.0),
            files.number(supply + "/current_now"),
            gauge(supply));
      }
    }
    return null;
  }

  /** What is left; see the kernel's Documentation/ABI/testing/sysfs-class-power. */
  private DeviceState.Gauge gauge(String supply) {
    String status = files.word(supply + "/status");
    return DeviceState.Gauge.of(
        status.isEmpty() ? null : Boolean.valueOf(status.equals("discharging")),
        files.number(supply + "/energy_now"),
        files.number(supply + "/charge_now"),
        files.number(supply + "/voltage_now"));
  }
}

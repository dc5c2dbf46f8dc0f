package org.frillbench.agent.linux;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.wire.DeviceState;

/** The kernel's thermal zones. */
final class ThermalZones {

  /** Phones have up to about a hundred. */
  private static final int MOST = 256;

  /**
   * Kernels report millidegrees, old ones of phones whole degrees: nothing runs at 1000 degrees.
   */
  private static final long MOST_WHOLE_DEGREES = 1000;

  private final KernelFiles files;

  ThermalZones(KernelFiles files) {
    this.files = files;
  }

  /** Every zone that reports its temperature; null where none does. */
  List<DeviceState.ThermalZone> all() {
    List<DeviceState.ThermalZone> zones = new ArrayList<>();
    for (String folder : files.folders("sys/class/thermal", "thermal_zone")) {
      Long reading = files.number(folder + "/temp");
      if (reading != null && zones.size() < MOST) {
        zones.add(new DeviceState.ThermalZone(files.word(folder + "/type"), celsius(reading)));
      }
    }
    return zones.isEmpty() ? null : zones;
  }

  private static double celsius(long reading) {
    return Math.abs(reading) < MOST_WHOLE_DEGREES ? reading : reading / 1000.0;
  }

  /** The hottest of those that are the processor's; null where there is none. */
  static Double hottestProcessor(List<DeviceState.ThermalZone> zones) {
    Double hottest = null;
    if (zones != null) {
      for (DeviceState.ThermalZone zone : zones) {
        boolean processor = zone.type.contains("cpu") || zone.type.contains("pkg");
        if (processor && (hottest == null || zone.celsius > hottest)) {
          hottest = zone.celsius;
        }
      }
    }
    return hottest;
  }
}

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
    for (String folder : folders()) {
      Long reading = files.number(folder + "/temp");
      if (reading != null && zones.size() < MOST) {
        zones.add(new DeviceState.ThermalZone(files.word(folder + "/type"), celsius(reading)));
      }
    }
    return zones.isEmpty() ? null : zones;
  }

  private List<String> folders() {
    return files.folders("sys/class/thermal", "thermal_zone");
  }

  /** The folders of the zones that are the processor's. */
  List<String> ofProcessor() {
    List<String> ofProcessor = new ArrayList<>();
    for (String folder : folders()) {
      if (ofProcessor.size() < MOST && isProcessor(files.word(folder + "/type"))) {
        ofProcessor.add(folder);
      }
    }
    return ofProcessor;
  }

  /** The hottest of the zones in these folders, degrees Celsius; null where none reports. */
  Double hottest(List<String> zones) {
    Double hottest = null;
    for (String folder : zones) {
      Long reading = files.number(folder + "/temp");
      if (reading != null && (hottest == null || celsius(reading) > hottest)) {
        hottest = celsius(reading);
      }
    }
    return hottest;
  }

  private static boolean isProcessor(String type) {
    return type.contains("cpu") || type.contains("pkg");
  }

  private static double celsius(long reading) {
    return Math.abs(reading) < MOST_WHOLE_DEGREES ? reading : reading / 1000.0;
  }

  /** The hottest of those that are the processor's; null where there is none. */
  static Double hottestProcessor(List<DeviceState.ThermalZone> zones) {
    Double hottest = null;
    if (zones != null) {
      for (DeviceState.ThermalZone zone : zones) {
        if (isProcessor(zone.type) && (hottest == null || zone.celsius > hottest)) {
          hottest = zone.celsius;
        }
      }
    }
    return hottest;
  }
}

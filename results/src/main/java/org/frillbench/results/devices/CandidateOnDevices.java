package org.frillbench.results.devices;

import java.util.List;
import org.frillbench.results.record.Settings;

/**
 * A candidate under one setting on all devices.
 *
 * @param candidate its name, with the side in a gate's run
 * @param settings the settings that were asked for, without what is a device's own
 * @param devices its figures, in the order of the devices that measured it
 * @param missing the names of the devices that did not
 */
public record CandidateOnDevices(
    String candidate, Settings settings, List<DeviceLatency> devices, List<String> missing) {
  public CandidateOnDevices {
    devices = List.copyOf(devices);
    missing = List.copyOf(missing);
  }

  /** Its figures on the device of this name; null where it was not measured there. */
  DeviceLatency on(String device) {
    return devices.stream().filter(each -> each.device().equals(device)).findFirst().orElse(null);
  }

  /** Its latency on the first device that measured it, ns. */
  double firstNs() {
    return devices.get(0).row().latencyNs();
  }
}

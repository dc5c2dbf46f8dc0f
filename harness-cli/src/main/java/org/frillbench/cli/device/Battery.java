package org.frillbench.cli.device;

import java.util.Optional;

/**
 * A device's battery, as {@code dumpsys battery} describes it. A device without one, such as a TV
 * box or a board, reports a charge of 0 and {@code present: false}: that is no empty battery.
 *
 * @param present whether there is one
 * @param levelPercent its charge
 * @param celsius its temperature
 */
public record Battery(
    Optional<Boolean> present, Optional<Integer> levelPercent, Optional<Double> celsius) {

  /** Reads {@code dumpsys battery}. */
  static Battery of(String dumpsys) {
    Optional<Boolean> present = AndroidReadings.batteryPresent(dumpsys);
    return present.orElse(true)
        ? new Battery(
            present,
            AndroidReadings.batteryLevelPercent(dumpsys),
            AndroidReadings.batteryCelsius(dumpsys))
        : new Battery(present, Optional.empty(), Optional.empty());
  }

  /** Whether the device is known to have none. */
  boolean missing() {
    return !present.orElse(true);
  }
}

package org.frillbench.cli.device;

import java.util.List;
import java.util.Optional;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.warning.Thresholds;

/**
 * The temperature that a device reports.
 *
 * @param batteryCelsius the battery's temperature
 * @param thermalStatus 0 (none) to 6 (shutdown), API 29 and up
 */
public record ThermalReading(Optional<Double> batteryCelsius, Optional<Integer> thermalStatus) {

  /** The question for the battery's state. */
  public static final Question BATTERY = dump("battery");

  /** The question for throttling, which API 29 and up report. */
  public static final Question THERMAL_SERVICE = dump("thermalservice");

  /** Android's words for its thermal status, by number. */
  private static final List<String> STATUS =
      List.of("none", "light", "moderate", "severe", "critical", "emergency", "shutdown");

  private static Question dump(String service) {
    return Question.of(DevicePolicy.QUERY, "dumpsys", service);
  }

  /** The reading of what {@link #BATTERY} and {@link #THERMAL_SERVICE} printed. */
  public static ThermalReading of(String dumps) {
    return new ThermalReading(Battery.of(dumps).celsius(), AndroidReadings.thermalStatus(dumps));
  }

  /** Android's word for a thermal status. */
  static String word(int status) {
    return STATUS.get(status);
  }

  /** What of it is too hot to measure; empty where nothing is known to be. */
  public Optional<String> tooHot() {
    if (WarningRules.throttled(thermalStatus.orElse(null))) {
      return thermalStatus.map(status -> "thermal status " + status + ", " + word(status));
    }
    return hot(batteryCelsius)
        ? batteryCelsius.map(celsius -> "battery at " + Math.round(celsius) + " °C")
        : Optional.empty();
  }

  /** Whether a battery's temperature, empty where unknown, is too high to measure. */
  static boolean hot(Optional<Double> batteryCelsius) {
    return batteryCelsius.filter(celsius -> celsius > Thresholds.HOT_BATTERY_CELSIUS).isPresent();
  }
}

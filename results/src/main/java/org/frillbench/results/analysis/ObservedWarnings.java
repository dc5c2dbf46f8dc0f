package org.frillbench.results.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.warning.Thresholds;
import org.frillbench.results.warning.Warning;

/**
 * The rules that raise warnings of what only the harness observes around a trial: its target, its
 * device's screen and battery before the run, the model where its kind was not asked for, and the
 * link. They are taken from the record; any other warning that is recorded with a trial is ignored.
 */
public final class ObservedWarnings {

  private static final Set<Warning> ALL =
      EnumSet.of(
          Warning.EMULATOR,
          Warning.DEBUGGABLE,
          Warning.NOT_FLOAT32,
          Warning.LOW_BATTERY,
          Warning.SCREEN_OFF,
          Warning.RESUMED);

  private ObservedWarnings() {}

  /** Whether {@code warning} is one of them. */
  static boolean contains(Warning warning) {
    return ALL.contains(warning);
  }

  /**
   * The warnings about a device's condition before its first trial.
   *
   * @param emulated whether it is an emulator
   * @param debuggable whether its build is for engineering
   * @param batteryPercent its battery's charge, 0 to 100; null where unknown
   * @param screenOff whether its screen is off
   */
  public static Set<Warning> ofDevice(
      boolean emulated, boolean debuggable, Integer batteryPercent, boolean screenOff) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    if (emulated) {
      warnings.add(Warning.EMULATOR);
    }
    if (debuggable) {
      warnings.add(Warning.DEBUGGABLE);
    }
    if (batteryLow(batteryPercent)) {
      warnings.add(Warning.LOW_BATTERY);
    }
    if (screenOff) {
      warnings.add(Warning.SCREEN_OFF);
    }
    return warnings;
  }

  /** The warnings about a trial whose link was lost after its launch. */
  public static Set<Warning> ofResumedTrial() {
    return EnumSet.of(Warning.RESUMED);
  }

  /** Whether a battery's charge in percent, null where unknown, is too low to measure on. */
  public static boolean batteryLow(Integer percent) {
    return percent != null && percent < Thresholds.LOW_BATTERY_PERCENT;
  }

  /**
   * The warnings of a model's numeric kind.
   *
   * @param float32 whether inference is in float32
   * @param anyType whether the user requested other kinds, which tables label
   */
  public static List<Warning> ofModel(boolean float32, boolean anyType) {
    return float32 || anyType ? List.of() : List.of(Warning.NOT_FLOAT32);
  }
}

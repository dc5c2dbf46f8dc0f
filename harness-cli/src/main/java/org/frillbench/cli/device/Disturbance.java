package org.frillbench.cli.device;

import org.frillbench.results.warning.Thresholds;

/** What disturbs a measurement on a device and raises no warning in its results. */
public enum Disturbance {
  /** The battery is above {@link Thresholds#HOT_BATTERY_CELSIUS}. */
  HOT_BATTERY(
      "battery over "
          + Thresholds.HOT_BATTERY_CELSIUS
          + " °C: let it cool, because each trial waits for that"),
  /** Models may not fit. */
  LITTLE_SPACE("little free storage, so that models may not fit: make room"),
  /** No power from outside. */
  UNPLUGGED("no power from outside: plug it in, or its screen does not stay on by itself"),
  /** Android's power saver is on. */
  POWER_SAVER("the power saver holds clocks down: switch it off"),
  /** A clock governor that keeps clocks low. */
  SLOW_GOVERNOR("a clock governor holds clocks down: choose another"),
  /** Cores are not allowed their highest clock. */
  CAPPED_CLOCKS(
      "cores may not run at their highest clock, because of heat, a power saver or a tool"),
  /** Cores are offline, or nothing can be read of them. */
  OFFLINE_CORES("cores are offline, or seem to be: a run has fewer, or gets them in its middle"),
  /** A query was not answered. */
  NO_ANSWER("the device did not answer a query: what it would say is not known"),
  /** An earlier run's changes are still there. */
  SETTINGS_LEFT("an earlier run did not put back what it had changed: the next one does, or clean");

  private final String meaning;

  Disturbance(String meaning) {
    this.meaning = meaning;
  }

  /** As tables, messages and {@code explain} have it: {@code HOT-BATTERY}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** What it means, on one line without a final full stop. */
  public String meaning() {
    return meaning;
  }
}

package org.frillbench.agent.wire;

import java.util.List;

/** The device at one moment; a field that can't be read is null and absent from the JSON. */
public final class DeviceState {

  /** Each core's clock now, kHz, in the kernel's order; a core that is offline reads 0. */
  public final List<Long> clocksKHz;

  /** The hottest CPU thermal zone, degrees Celsius. */
  public final Double temperatureCelsius;

  /** Android's thermal status, 0 (none) to 6 (shutdown); API 29 and up. */
  public final Integer thermalStatus;

  /** The battery, where there is one. */
  public final Battery battery;

  public DeviceState(
      List<Long> clocksKHz, Double temperatureCelsius, Integer thermalStatus, Battery battery) {
    this.clocksKHz = clocksKHz;
    this.temperatureCelsius = temperatureCelsius;
    this.thermalStatus = thermalStatus;
    this.battery = battery;
  }

  /** The battery at one moment. */
  public static final class Battery {

    /** Charge, percent. */
    public final Integer levelPercent;

    /** Temperature, degrees Celsius. */
    public final Double temperatureCelsius;

    public Battery(Integer levelPercent, Double temperatureCelsius) {
      this.levelPercent = levelPercent;
      this.temperatureCelsius = temperatureCelsius;
    }
  }
}

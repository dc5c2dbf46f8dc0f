package org.frillbench.agent.wire;

import java.util.List;

/** The device at one moment; a field that can't be read is null and absent from the JSON. */
public final class DeviceState {

  /** Each core's clock now, kHz, in the kernel's order; a core that is offline reads 0. */
  public final List<Long> clocksKHz;

  /** Who sets each core's clock, in the kernel's order; {@code offline} for a core that is. */
  public final List<String> governors;

  /** The hottest CPU thermal zone, degrees Celsius. */
  public final Double temperatureCelsius;

  /** Every thermal zone that tells its temperature. */
  public final List<ThermalZone> thermalZones;

  /** Android's thermal status, 0 (none) to 6 (shutdown); API 29 and up. */
  public final Integer thermalStatus;

  /** The battery, where there is one. */
  public final Battery battery;

  /** The agent's own process. */
  public final ProcessState process;

  public DeviceState(
      List<Long> clocksKHz,
      List<String> governors,
      Double temperatureCelsius,
      List<ThermalZone> thermalZones,
      Integer thermalStatus,
      Battery battery,
      ProcessState process) {
    this.clocksKHz = clocksKHz;
    this.governors = governors;
    this.temperatureCelsius = temperatureCelsius;
    this.thermalZones = thermalZones;
    this.thermalStatus = thermalStatus;
    this.battery = battery;
    this.process = process;
  }

  /** A state of which only this much is known. */
  public DeviceState(
      List<Long> clocksKHz, Double temperatureCelsius, Integer thermalStatus, Battery battery) {
    this(clocksKHz, null, temperatureCelsius, null, thermalStatus, battery, null);
  }

  /** A thermal zone at one moment. */
  public static final class ThermalZone {

    /** The kernel's word for what is measured, lower case; empty where it has none. */
    public final String type;

    /** Temperature, degrees Celsius. */
    public final double celsius;

    public ThermalZone(String type, double celsius) {
      this.type = type;
      this.celsius = celsius;
    }
  }

  /** The battery at one moment. */
  public static final class Battery {

    /** Charge, percent. */
    public final Integer levelPercent;

    /** Temperature, degrees Celsius. */
    public final Double temperatureCelsius;

    /** Current, microamperes; its sign is the maker's choice. */
    public final Long currentMicroamperes;

    public Battery(Integer levelPercent, Double temperatureCelsius, Long currentMicroamperes) {
      this.levelPercent = levelPercent;
      this.temperatureCelsius = temperatureCelsius;
      this.currentMicroamperes = currentMicroamperes;
    }

    /** A battery of which only this much is known. */
    public Battery(Integer levelPercent, Double temperatureCelsius) {
      this(levelPercent, temperatureCelsius, null);
    }
  }
}

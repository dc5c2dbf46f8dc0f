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

  /** Every thermal zone that reports its temperature. */
  public final List<ThermalZone> thermalZones;

  /** Android's thermal status, 0 (none) to 6 (shutdown); API 29 and up. */
  public final Integer thermalStatus;

  /**
   * How near the device is to severe throttling, by Android's own forecast for now: 1 is there; API
   * 30 and up, read in sustained runs only.
   */
  public final Double thermalHeadroom;

  /** The battery, where there is one. */
  public final Battery battery;

  /** The agent's own process. */
  public final ProcessState process;

  /** What the processor has drawn since some moment of the past, microjoules; it may wrap. */
  public final Long processorMicrojoules;

  /** A state without a thermal headroom. */
  public DeviceState(
      List<Long> clocksKHz,
      List<String> governors,
      Double temperatureCelsius,
      List<ThermalZone> thermalZones,
      Integer thermalStatus,
      Battery battery,
      ProcessState process,
      Long processorMicrojoules) {
    this(
        clocksKHz,
        governors,
        temperatureCelsius,
        thermalZones,
        thermalStatus,
        null,
        battery,
        process,
        processorMicrojoules);
  }

  private DeviceState(
      List<Long> clocksKHz,
      List<String> governors,
      Double temperatureCelsius,
      List<ThermalZone> thermalZones,
      Integer thermalStatus,
      Double thermalHeadroom,
      Battery battery,
      ProcessState process,
      Long processorMicrojoules) {
    this.clocksKHz = clocksKHz;
    this.governors = governors;
    this.temperatureCelsius = temperatureCelsius;
    this.thermalZones = thermalZones;
    this.thermalStatus = thermalStatus;
    this.thermalHeadroom = thermalHeadroom;
    this.battery = battery;
    this.process = process;
    this.processorMicrojoules = processorMicrojoules;
  }

  /** The readings that change by the second; each null where it can't be read. */
  public static DeviceState reading(
      List<Long> clocksKHz,
      Double temperatureCelsius,
      Integer thermalStatus,
      Double thermalHeadroom,
      Battery battery,
      Long processorMicrojoules) {
    return new DeviceState(
        clocksKHz,
        null,
        temperatureCelsius,
        null,
        thermalStatus,
        thermalHeadroom,
        battery,
        null,
        processorMicrojoules);
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

    /** The remaining charge; null where unknown. */
    public final Gauge gauge;

    public Battery(
        Integer levelPercent, Double temperatureCelsius, Long currentMicroamperes, Gauge gauge) {
      this.levelPercent = levelPercent;
      this.temperatureCelsius = temperatureCelsius;
      this.currentMicroamperes = currentMicroamperes;
      this.gauge = gauge;
    }
  }

  /** What a battery's gauge counts; the difference of two readings is what was drawn between. */
  public static final class Gauge {

    /** Whether nothing but the battery feeds the device. */
    public final Boolean discharging;

    /** Energy left, microwatt-hours. */
    public final Long energyMicrowattHours;

    /** Charge left, microampere-hours. */
    public final Long chargeMicroampereHours;

    /** Voltage, microvolts. */
    public final Long voltageMicrovolts;

    private Gauge(
        Boolean discharging,
        Long energyMicrowattHours,
        Long chargeMicroampereHours,
        Long voltageMicrovolts) {
      this.discharging = discharging;
      this.energyMicrowattHours = energyMicrowattHours;
      this.chargeMicroampereHours = chargeMicroampereHours;
      this.voltageMicrovolts = voltageMicrovolts;
    }

    /** What is known, each null where it is not; null where nothing is. */
    public static Gauge of(
        Boolean discharging,
        Long energyMicrowattHours,
        Long chargeMicroampereHours,
        Long voltageMicrovolts) {
      boolean nothing =
          discharging == null
              && energyMicrowattHours == null
              && chargeMicroampereHours == null
              && voltageMicrovolts == null;
      return nothing
          ? null
          : new Gauge(discharging, energyMicrowattHours, chargeMicroampereHours, voltageMicrovolts);
    }
  }
}

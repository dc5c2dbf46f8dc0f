package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.results.record.Measurement;

/**
 * What inference drew: the difference of a counter before a trial's load and after its series, over
 * all inferences between. A counter's step may be larger than a trial, so trials are added up
 * before anything is divided; load and allocation are in it, and so is whatever else the device
 * did.
 */
public final class Energy {

  private static final double MICROJOULES_PER_MICROWATT_HOUR = 3600;

  private Energy() {}

  /**
   * Microjoules an inference: what the processors' own counter says, otherwise what a battery gave
   * that nothing was feeding. Null where some trial does not tell, or no step was counted.
   */
  static Double microjoules(List<Measurement> trials) {
    List<Double> drawn =
        trials.stream().map(trial -> drawn(trial.before(), trial.after())).toList();
    if (drawn.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    double all = drawn.stream().mapToDouble(Double::doubleValue).sum();
    long inferences = trials.stream().mapToLong(Energy::inferences).sum();
    return all > 0 ? all / inferences : null;
  }

  /** The first one, the warm-up's and the timed ones. */
  private static long inferences(Measurement trial) {
    return 1L + trial.warmup().iterations + trial.samplesNs().size();
  }

  /**
   * Microjoules drawn between two states; null where they do not tell. A counter of the processors
   * counts before a battery's gauge.
   */
  public static Double drawn(DeviceState before, DeviceState after) {
    if (before.processorMicrojoules != null && after.processorMicrojoules != null) {
      long drawn = after.processorMicrojoules - before.processorMicrojoules;
      // Less than before is a counter that began anew, at a limit of its own.
      return drawn < 0 ? null : Double.valueOf((double) drawn);
    }
    DeviceState.Gauge from = gauge(before);
    DeviceState.Gauge to = gauge(after);
    return from == null || to == null ? null : given(from, to);
  }

  /** The gauge of a battery that alone feeds its device; null where it does not or nobody knows. */
  private static DeviceState.Gauge gauge(DeviceState state) {
    DeviceState.Gauge gauge = state.battery == null ? null : state.battery.gauge;
    return gauge != null && Boolean.TRUE.equals(gauge.discharging) ? gauge : null;
  }

  private static Double given(DeviceState.Gauge from, DeviceState.Gauge to) {
    if (from.energyMicrowattHours != null && to.energyMicrowattHours != null) {
      return (from.energyMicrowattHours - to.energyMicrowattHours) * MICROJOULES_PER_MICROWATT_HOUR;
    }
    if (from.chargeMicroampereHours == null
        || to.chargeMicroampereHours == null
        || from.voltageMicrovolts == null
        || to.voltageMicrovolts == null) {
      return null;
    }
    double volts = (from.voltageMicrovolts + to.voltageMicrovolts) / 2e6;
    return (from.chargeMicroampereHours - to.chargeMicroampereHours)
        * volts
        * MICROJOULES_PER_MICROWATT_HOUR;
  }
}

package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Core;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Quantiles;

/** The readings of the device that a sustained run has beside its latencies. */
public final class SustainedReadings {

  private static final double KHZ_PER_GHZ = 1e6;
  private static final double MICRO_PER_MILLI = 1e3;

  private SustainedReadings() {}

  /**
   * One quantity.
   *
   * @param name what it is, with its unit
   * @param at its value after a window; null if unknown
   * @param whole whether its values are ranks in whole numbers
   */
  public record Reading(String name, Function<SustainedPoint, Double> at, boolean whole) {

    /** Its values after some windows, without those that are unknown. */
    private double[] values(List<SustainedPoint> windows) {
      return windows.stream()
          .map(at)
          .filter(Objects::nonNull)
          .mapToDouble(Double::doubleValue)
          .toArray();
    }

    /** Its median over some windows, of a rank its highest value. */
    String text(List<SustainedPoint> windows) {
      double[] values = values(windows);
      if (values.length == 0) {
        return "-";
      }
      return whole
          ? Long.toString(Math.round(Quantiles.of(values, 1)))
          : NumberText.significant(Quantiles.median(values));
    }
  }

  /** Those that some window of {@code run} has. */
  public static List<Reading> of(SustainedFile run) {
    List<Reading> readings = new ArrayList<>();
    clusters(run.target().cores()).forEach(cluster -> readings.add(clock(cluster)));
    readings.add(ofState("CPU, °C", state -> state.temperatureCelsius));
    readings.add(new Reading("status", point -> number(point.state().thermalStatus), true));
    readings.add(ofState("headroom", state -> state.thermalHeadroom));
    readings.add(
        ofState(
            "battery, °C",
            state -> state.battery == null ? null : state.battery.temperatureCelsius));
    readings.add(ofState("battery, mA", SustainedReadings::milliamperes));
    if (run.target().kind() == Target.Kind.VIRTUAL) {
      readings.add(new Reading("made-up status", SustainedReadings::simulatedStatus, true));
      readings.add(new Reading("made-up battery, °C", SustainedReadings::simulatedBattery, false));
    }
    return readings.stream().filter(reading -> reading.values(run.windows()).length > 0).toList();
  }

  private static Reading ofState(String name, Function<DeviceState, Double> value) {
    return new Reading(name, point -> value.apply(point.state()), false);
  }

  /** The thermal status after a window, measured or a virtual device's; null if unknown. */
  static Integer status(SustainedPoint point) {
    return point.simulated() == null
        ? point.state().thermalStatus
        : point.simulated().thermalStatus();
  }

  private static Double simulatedStatus(SustainedPoint point) {
    return point.simulated() == null ? null : number(point.simulated().thermalStatus());
  }

  private static Double simulatedBattery(SustainedPoint point) {
    return point.simulated() == null ? null : point.simulated().temperatureCelsius();
  }

  private static Double number(Integer value) {
    return value == null ? null : Double.valueOf(value);
  }

  private static Double milliamperes(DeviceState state) {
    return state.battery == null || state.battery.currentMicroamperes == null
        ? null
        : state.battery.currentMicroamperes / MICRO_PER_MILLI;
  }

  /** Successive cores of the same highest clock. */
  private record Cluster(int from, int to) {

    String name() {
      return to - from == 1 ? "core " + from : "cores " + from + "-" + (to - 1);
    }
  }

  private static List<Cluster> clusters(List<Core> cores) {
    List<Cluster> clusters = new ArrayList<>();
    int from = 0;
    for (int core = 1; core <= cores.size(); core++) {
      if (core == cores.size() || !Objects.equals(cores.get(core), cores.get(from))) {
        clusters.add(new Cluster(from, core));
        from = core;
      }
    }
    return clusters;
  }

  /** The mean clock of a cluster's cores that are online. */
  private static Reading clock(Cluster cluster) {
    return new Reading(
        cluster.name() + ", GHz",
        point -> {
          List<Long> clocks = point.state().clocksKHz;
          if (clocks == null || clocks.size() < cluster.to) {
            return null;
          }
          double[] online =
              clocks.subList(cluster.from, cluster.to).stream()
                  .filter(Objects::nonNull)
                  .mapToDouble(Long::doubleValue)
                  .filter(clock -> clock > 0)
                  .toArray();
          double sum = 0;
          for (double clock : online) {
            sum += clock;
          }
          return online.length == 0 ? null : Double.valueOf(sum / online.length / KHZ_PER_GHZ);
        },
        false);
  }
}

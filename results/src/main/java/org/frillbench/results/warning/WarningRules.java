package org.frillbench.results.warning;

import static java.lang.Boolean.FALSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.statistics.Steadiness;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.statistics.TrialFigures;

/**
 * All rules that raise warnings: from a device before its trials, from a trial, from the trials of a
 * candidate and from a whole run; their limits are in {@link Thresholds}. A value that the device
 * does not report raises no warning.
 */
public final class WarningRules {

  private WarningRules() {}

  /** The warnings that make a run unfit unless the user accepts them. */
  public static Set<Warning> blocking() {
    return Arrays.stream(Warning.values())
        .filter(warning -> warning.severity() == Severity.BLOCKING)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Warning.class)));
  }

  /**
   * The warnings that make a run unfit for gates, baselines and publications unless accepted. These
   * also exclude latencies that were not stable or were measured on contended cores.
   */
  public static Set<Warning> blockingReliance() {
    Set<Warning> blocking = blocking();
    blocking.add(Warning.NOT_SETTLED);
    blocking.add(Warning.CONTENDED);
    return blocking;
  }

  /** The warnings about a target that is {@code virtual}. */
  public static List<Warning> ofTarget(boolean virtual) {
    return virtual ? List.of(Warning.VIRTUAL_DEVICE) : List.of();
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

  /** The warnings of one measured trial, given the settings of its request. */
  public static List<Warning> ofTrial(TrialReport report, EngineSettings requested) {
    List<Warning> warnings = new ArrayList<>();
    if (report.after.thermalStatus != null && report.after.thermalStatus > 0) {
      warnings.add(Warning.THERMAL_THROTTLED);
    }
    if (!settled(report)) {
      warnings.add(Warning.NOT_SETTLED);
    }
    if (clocksFell(report.before, report.after)) {
      warnings.add(Warning.CLOCKS_UNSTABLE);
    }
    if (batteryLow(report.before) || batteryLow(report.after)) {
      warnings.add(Warning.LOW_BATTERY);
    }
    if (leftForeground(report.before.process, report.after.process)) {
      warnings.add(Warning.BACKGROUND);
    }
    if (report.used.kernels != null && report.used.kernels != requested.kernels) {
      warnings.add(Warning.KERNELS_FALLBACK);
    }
    return warnings;
  }

  /** A fixed warm-up shorter than two windows is not assessed; the timed series is instead. */
  private static boolean settled(TrialReport report) {
    return report.warmup.settled == null
        ? TrialFigures.of(report.samplesNs).steadiness() == Steadiness.FLAT
        : report.warmup.settled;
  }

  /**
   * The warnings of a candidate, from all its trials under one setting. A rule applies only if a
   * majority of the trials meets it, as a single trial may have been disturbed.
   *
   * @param shareWaited the time that its threads waited for a core as a share of the time in which
   *     they were runnable, 0 to 1; null if unknown
   */
  public static List<Warning> ofCandidate(Latency latency, Double shareWaited) {
    TrialChecks checks = latency.checks();
    List<Warning> warnings = new ArrayList<>();
    if (2 * checks.flat() < checks.classified()) {
      warnings.add(Warning.NOT_SETTLED);
    }
    if (shareWaited != null && shareWaited >= Thresholds.CONTENTION) {
      warnings.add(Warning.CONTENDED);
    }
    if (2 * checks.trending() > latency.trials()
        && latency.change() != null
        && Math.abs(latency.change()) >= Thresholds.DRIFT) {
      warnings.add(Warning.DRIFTED);
    }
    if (latency.trials() < Thresholds.FEW_TRIALS) {
      warnings.add(Warning.FEW_TRIALS);
    }
    return warnings;
  }

  /** The warnings of all candidates of a run, from its {@code drift}, null if unknown. */
  public static List<Warning> ofRun(RunDrift drift) {
    return drift != null
            && drift.p() < Thresholds.SIGNIFICANCE_LEVEL
            && Math.abs(drift.change()) >= Thresholds.DRIFT
        ? List.of(Warning.DRIFTED)
        : List.of();
  }

  /**
   * Compares the fastest cores: the scheduler changes the clocks of single cores at any time, while
   * throttling limits all of them.
   */
  private static boolean clocksFell(DeviceState before, DeviceState after) {
    long fastestBefore = fastest(before);
    long fastestAfter = fastest(after);
    return fastestBefore > 0
        && fastestAfter > 0
        && 100 * fastestAfter < (100 - Thresholds.CLOCK_FALL_PERCENT) * fastestBefore;
  }

  private static long fastest(DeviceState state) {
    List<Long> clocks = state.clocksKHz == null ? List.of() : state.clocksKHz;
    return clocks.stream().filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
  }

  /** An agent that the shell started has no activity, so its foreground state is unknown. */
  private static boolean leftForeground(ProcessState before, ProcessState after) {
    if (before == null || after == null) {
      return false;
    }
    return FALSE.equals(before.foreground)
        || FALSE.equals(after.foreground)
        || !Objects.equals(before.pauses, after.pauses);
  }

  private static boolean batteryLow(DeviceState state) {
    return state.battery != null && batteryLow(state.battery.levelPercent);
  }
}

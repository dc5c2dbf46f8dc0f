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
 * Which warnings follow from what a trial reported, from a candidate's trials and from a whole run:
 * every rule is here, every limit in {@link Thresholds}. What only the harness sees before a trial
 * (emulator, debuggable build, screen) is not decided here. A value that the device did not tell
 * raises nothing.
 */
public final class WarningRules {

  private WarningRules() {}

  /** The warnings that make a run unfit unless its user accepts them. */
  public static Set<Warning> blocking() {
    return Arrays.stream(Warning.values())
        .filter(warning -> warning.severity() == Severity.BLOCKING)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Warning.class)));
  }

  /**
   * Likewise where others rely on the figures, in gates, baselines and publications: a pace that
   * was still changing, or that of a shared core, is no pace to be relied on.
   */
  public static Set<Warning> blockingReliance() {
    Set<Warning> blocking = blocking();
    blocking.add(Warning.NOT_SETTLED);
    blocking.add(Warning.CONTENDED);
    return blocking;
  }

  /**
   * What follows from a model's kind.
   *
   * @param float32 whether it is float32 inference
   * @param anyType whether its user asked for kinds of their own, which tables label
   */
  public static List<Warning> ofModel(boolean float32, boolean anyType) {
    return float32 || anyType ? List.of() : List.of(Warning.NOT_FLOAT32);
  }

  /** What follows for one measured trial whose request asked for {@code asked}. */
  public static List<Warning> ofTrial(TrialReport report, EngineSettings asked) {
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
    if (report.used.kernels != null && report.used.kernels != asked.kernels) {
      warnings.add(Warning.KERNELS_FALLBACK);
    }
    return warnings;
  }

  /** A warm-up of a fixed count that held no two windows tells nothing: then the series has to. */
  private static boolean settled(TrialReport report) {
    return report.warmup.settled == null
        ? TrialFigures.of(report.samplesNs).steadiness() == Steadiness.FLAT
        : report.warmup.settled;
  }

  /**
   * What follows from all trials of a candidate under one setting. Most of its trials have to agree
   * that something is wrong: one of them may have had bad luck.
   *
   * @param shareWaited of the time in which its threads were ready to run, the share that they
   *     waited for a core; null where unknown
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

  /** What follows for every candidate of a run from its {@code drift}; null where none was told. */
  public static List<Warning> ofRun(RunDrift drift) {
    return drift != null
            && drift.p() < Thresholds.REAL
            && Math.abs(drift.change()) >= Thresholds.DRIFT
        ? List.of(Warning.DRIFTED)
        : List.of();
  }

  /**
   * The fastest core tells: single cores fall asleep and wake as the scheduler likes, while a
   * throttled device caps them all.
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

  /** An agent without an activity, as the shell launches it, is in no foreground to leave. */
  private static boolean leftForeground(ProcessState before, ProcessState after) {
    if (before == null || after == null) {
      return false;
    }
    return FALSE.equals(before.foreground)
        || FALSE.equals(after.foreground)
        || !Objects.equals(before.pauses, after.pauses);
  }

  private static boolean batteryLow(DeviceState state) {
    return state.battery != null
        && state.battery.levelPercent != null
        && state.battery.levelPercent < Thresholds.LOW_BATTERY_PERCENT;
  }
}

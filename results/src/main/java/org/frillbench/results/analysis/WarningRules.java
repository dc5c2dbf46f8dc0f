package org.frillbench.results.analysis;

import static java.lang.Boolean.FALSE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.statistics.Steadiness;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Thresholds;
import org.frillbench.results.warning.Warning;

/**
 * The rules that raise warnings of a trial, of the trials of a candidate and of a whole run; their
 * limits are in {@link Thresholds}. They are applied to what was recorded whenever a run is
 * analysed, so that a run of an older version is assessed like one of today. A value that the
 * device does not report raises no warning.
 */
public final class WarningRules {

  private WarningRules() {}

  /**
   * The warnings of one trial.
   *
   * @param kind what it ran on
   * @param steadiness how its pace went; null where its samples do not show it
   */
  static Set<Warning> ofTrial(Measurement trial, Target.Kind kind, Steadiness steadiness) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    trial.warnings().stream().filter(ObservedWarnings::contains).forEach(warnings::add);
    DeviceState before = trial.before();
    DeviceState after = trial.after();
    if (throttled(after.thermalStatus)) {
      warnings.add(Warning.THERMAL_THROTTLED);
    }
    if (kind == Target.Kind.VIRTUAL) {
      warnings.add(Warning.VIRTUAL_DEVICE);
    }
    if (!settled(trial.warmup(), steadiness)) {
      warnings.add(Warning.NOT_SETTLED);
    }
    if (clocksFell(before, after)) {
      warnings.add(Warning.CLOCKS_UNSTABLE);
    }
    if (batteryLow(before) || batteryLow(after)) {
      warnings.add(Warning.LOW_BATTERY);
    }
    if (leftForeground(before.process, after.process)) {
      warnings.add(Warning.BACKGROUND);
    }
    Kernels kernels = trial.used().kernels;
    if (kernels != null && kernels != trial.settings().kernels()) {
      warnings.add(Warning.KERNELS_FALLBACK);
    }
    return warnings;
  }

  /** Whether a device of a thermal status, 0 to 6, null where unknown, limits its clocks. */
  public static boolean throttled(Integer thermalStatus) {
    return thermalStatus != null && thermalStatus > 0;
  }

  /** A fixed warm-up shorter than two windows is not assessed; the timed series is instead. */
  private static boolean settled(Warmup warmup, Steadiness steadiness) {
    return warmup.settled == null ? steadiness == Steadiness.FLAT : warmup.settled;
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

  /** The warnings of a candidate's outputs under one setting; their limits are by kind. */
  static Set<Warning> ofOutputs(OutputAgreement outputs) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    if (outputs.differs() && !outputs.inFloat32()) {
      warnings.add(Warning.QUANTIZED_OUTPUT_DIFFERS);
    } else if (outputs.differs()) {
      warnings.add(
          outputs.magnifiesRounding() ? Warning.MAGNIFIES_ROUNDING : Warning.OUTPUT_DIFFERS);
    }
    if (outputs.nonFinite()) {
      warnings.add(Warning.NON_FINITE);
    }
    if (!outputs.repeats()) {
      warnings.add(Warning.NONDETERMINISTIC);
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
    return clocks.stream().mapToLong(Long::longValue).max().orElse(0);
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
    return state.battery != null && ObservedWarnings.batteryLow(state.battery.levelPercent);
  }
}

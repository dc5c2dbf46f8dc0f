package org.frillbench.results.warning;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The closed list of warnings about the validity of a measurement, each with its advice. */
public enum Warning {
  /** The target is an emulator, whose speed is unrelated to that of a phone. */
  EMULATOR(Severity.BLOCKING, "an emulator runs at the speed of its host: measure on a phone"),
  /** The agent or the system is built for debugging. */
  DEBUGGABLE(
      Severity.BLOCKING, "an engineering build of Android runs slower: measure on a user build"),
  /** The device was throttling at the end of the timed series. */
  THERMAL_THROTTLED(
      Severity.BLOCKING,
      "the device throttled during the timed series: let it cool and measure again"),
  /** Inputs, outputs or activations are not float32. */
  NOT_FLOAT32(
      Severity.BLOCKING,
      "not float32 inference: --any-type measures it as a separate kind, named in every table"),
  /** A float32 model's outputs are beyond the limit from those of the host's built-in kernels. */
  OUTPUT_DIFFERS(
      Severity.BLOCKING,
      "outputs differ from the host's built-in kernels by more than float32 rounds, and than the"
          + " last bit of the inputs explains (--columns numerics): parity --layers tells where"),
  /** A float32 output is NaN or infinite. */
  NON_FINITE(
      Severity.BLOCKING,
      "an output is NaN or infinite: check the weights, and feed a real input with --input"),
  /** The target is a simulated device. */
  VIRTUAL_DEVICE(
      Severity.CAUTION,
      "a virtual device runs at the speed of its host: do not compare it with a phone"),
  /** The warm-up ended before latencies were stable, or those of the timed series were not. */
  NOT_SETTLED(
      Severity.CAUTION,
      "speed not steady when timed: stop other work on the target; a fixed or --quick warm-up may"
          + " be too short"),
  /** Inference threads waited for a core. */
  CONTENDED(
      Severity.CAUTION, "waited for cores: stop other work, use no more threads than free cores"),
  /** Latencies drifted within trials or over the run. */
  DRIFTED(
      Severity.CAUTION,
      "latencies drifted, because of heat or other work: measure again when both are stable"),
  /** The clock of the fastest core fell during the timed series. */
  CLOCKS_UNSTABLE(
      Severity.CAUTION,
      "the fastest clock fell by over "
          + Thresholds.CLOCK_FALL_PERCENT
          + " %, because of heat or power saving: let it cool, turn power saving off"),
  /** The battery level was below {@link Thresholds#LOW_BATTERY_PERCENT}. */
  LOW_BATTERY(
      Severity.CAUTION,
      "battery under "
          + Thresholds.LOW_BATTERY_PERCENT
          + " %: charge it, because many systems then save power"),
  /** The screen was off. */
  SCREEN_OFF(Severity.CAUTION, "the screen was off: keep it on, or cores may sleep"),
  /** The agent's app was not in the foreground from before the load to the end of the series. */
  BACKGROUND(
      Severity.CAUTION,
      "the app was not in the foreground throughout: unlock the device, keep other apps closed"),
  /** The link was lost during the trial, and the harness polled for its end. */
  RESUMED(
      Severity.CAUTION,
      "the link was lost during the trial, and polling for its end disturbs it: measure it again"),
  /** Kernels other than the requested ones ran. */
  KERNELS_FALLBACK(
      Severity.CAUTION,
      "the requested kernels accepted none of its operators: the built-in kernels ran"),
  /** A float32 model's outputs are beyond the limit, as far as the last bit of its inputs moves. */
  MAGNIFIES_ROUNDING(
      Severity.CAUTION,
      "outputs differ from the host's built-in kernels by more than float32 rounds, but the last bit"
          + " of the inputs moves them as far (--columns numerics): do not rely on their last digits"),
  /** The outputs of a model that computes in other types than float32 are beyond its limit. */
  QUANTIZED_OUTPUT_DIFFERS(
      Severity.CAUTION,
      "outputs differ from the host's built-in kernels by more than its kind rounds: see --columns"
          + " numerics"),
  /** The trials of one setting gave different outputs on the same inputs. */
  NONDETERMINISTIC(
      Severity.CAUTION,
      "trials of one setting gave different outputs on the same inputs: see --columns numerics"),
  /** Too few trials for a confidence interval; see {@link Thresholds#FEW_TRIALS}. */
  FEW_TRIALS(
      Severity.CAUTION,
      "under " + Thresholds.FEW_TRIALS + " trials give no interval: measure more rounds"),
  /** A baseline has fewer trials of a candidate than a verdict takes; raised for baselines only. */
  SHORT_BASELINE(
      Severity.CAUTION,
      "a baseline of under "
          + Thresholds.VERDICT_TRIALS
          + " trials gives no verdict: measure more rounds");

  private final Severity severity;
  private final String advice;

  Warning(Severity severity, String advice) {
    this.severity = severity;
    this.advice = advice;
  }

  /** The identifier in files and options, in capitals with hyphens: {@code THERMAL-THROTTLED}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** The effect of this warning on a run. */
  public Severity severity() {
    return severity;
  }

  /** The meaning of the warning and what to do about it, on one line without a final full stop. */
  public String advice() {
    return advice;
  }

  /** The {@link #advice} with its full stop, for lists. */
  public String sentence() {
    return advice + ".";
  }

  /**
   * The warning with an {@link #id}, ignoring case.
   *
   * @throws IllegalArgumentException if there is none; the message lists the identifiers
   */
  public static Warning parse(String id) {
    return Arrays.stream(values())
        .filter(warning -> warning.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no warning \"" + id + "\"; the warnings are " + choices()));
  }

  private static String choices() {
    return Arrays.stream(values()).map(Warning::id).collect(Collectors.joining(", "));
  }
}

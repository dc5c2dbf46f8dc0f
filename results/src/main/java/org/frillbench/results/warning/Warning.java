package org.frillbench.results.warning;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What may be wrong with a measurement: the whole list. */
public enum Warning {
  /** The target is an emulator, which says nothing about a phone's speed. */
  EMULATOR(Severity.BLOCKING, "an emulator's speed is its host's: measure on a phone"),
  /** The agent or the system is built for debugging. */
  DEBUGGABLE(
      Severity.BLOCKING,
      "an engineering build of Android runs slower: measure on one of type user"),
  /** The device was throttling when the timed series ended. */
  THERMAL_THROTTLED(
      Severity.BLOCKING, "the device throttled while timed: let it cool and measure again"),
  /** Inputs, outputs or activations are not float32. */
  NOT_FLOAT32(
      Severity.BLOCKING,
      "not float32 inference: --any-type measures it as a kind of its own, named in every table"),
  /** The target stands in for a device. */
  VIRTUAL_DEVICE(Severity.CAUTION, "a virtual device runs at its host's speed: expect no phone's"),
  /** The warm-up ended before the inferences kept a steady pace, or the timed series kept none. */
  NOT_SETTLED(
      Severity.CAUTION,
      "no steady pace when timed: stop other work there; a fixed or --quick warm-up may be short"),
  /** The threads that inferred had to share their cores with others. */
  CONTENDED(
      Severity.CAUTION, "waited for cores: stop other work, use no more threads than free cores"),
  /** Trials, or the whole run, grew slower or faster on the way. */
  DRIFTED(
      Severity.CAUTION,
      "the pace drifted, by heat or other work: measure again once both are steady"),
  /** The fastest core slowed down while the model was timed. */
  CLOCKS_UNSTABLE(
      Severity.CAUTION,
      "the fastest clock fell by over "
          + Thresholds.CLOCK_FALL_PERCENT
          + " %, by heat or to save power: let it cool, end power saving"),
  /** The battery was under 25 %. */
  LOW_BATTERY(
      Severity.CAUTION,
      "battery under "
          + Thresholds.LOW_BATTERY_PERCENT
          + " %: charge it, many systems save power then"),
  /** The screen was off. */
  SCREEN_OFF(Severity.CAUTION, "the screen was off: keep it on, or cores may sleep"),
  /** The agent's app was not in the foreground from before the load to the end of the series. */
  BACKGROUND(
      Severity.CAUTION,
      "the app was not in front throughout: unlock the device, keep other apps closed"),
  /** The link was lost while the agent ran: it was asked again and again whether it had ended. */
  RESUMED(
      Severity.CAUTION,
      "the link was lost while it ran, and asking for its end disturbs: measure it again"),
  /** Other kernels ran than were asked for. */
  KERNELS_FALLBACK(
      Severity.CAUTION, "the kernels asked for take none of its operators: the built-in ones ran"),
  /** Under 3 trials: no interval can be given. */
  FEW_TRIALS(
      Severity.CAUTION,
      "under " + Thresholds.FEW_TRIALS + " trials give no interval: measure more rounds");

  private final Severity severity;
  private final String advice;

  Warning(Severity severity, String advice) {
    this.severity = severity;
    this.advice = advice;
  }

  /** The name in files and options: capitals and hyphens, {@code THERMAL-THROTTLED}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** Whether a run with this warning is fit. */
  public Severity severity() {
    return severity;
  }

  /** One line: what it means, and what to do. */
  public String advice() {
    return advice;
  }

  /**
   * The warning of an id as a user typed it, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists the choices
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

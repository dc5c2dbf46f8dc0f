package org.frillbench.results.record;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.WireException;
import org.frillbench.results.warning.Warning;

/**
 * A measured trial: the samples of a candidate and the conditions of their measurement.
 *
 * @param candidate the model that was timed
 * @param settings the requested settings, with the version of the runtime
 * @param used what actually ran
 * @param round the round, from 1
 * @param order position of the trial within its round, from 1
 * @param phases load, allocation and first inference, ns
 * @param warmup the result of the warm-up
 * @param samplesNs duration of each timed iteration, ns, in order
 * @param ended why the timed series ended
 * @param output digest of the outputs of an inference after the series
 * @param memory memory of the agent's process after the series
 * @param scheduling scheduling of its threads during the series; absent if unknown
 * @param before state of the device before the model was loaded
 * @param after state of the device after the series
 * @param warnings what the harness itself observed around the trial and no report holds: an
 *     emulator, a dark screen, a lost link. All else that may be wrong follows from the other
 *     fields, by the rules of the version that analyses the run; older versions recorded it here,
 *     too
 * @param outputCheck how its outputs differ from others on the same inputs; absent if they were not
 *     fetched
 */
public record Measurement(
    Candidate candidate,
    Settings settings,
    EngineUsed used,
    int round,
    int order,
    Phases phases,
    Warmup warmup,
    Samples samplesNs,
    TimedSeries.End ended,
    OutputDigest output,
    MemoryUse memory,
    @MayBeAbsent Scheduling scheduling,
    DeviceState before,
    DeviceState after,
    List<Warning> warnings,
    @MayBeAbsent OutputCheck outputCheck) {

  /** An upper limit of the counts of any trial, in ns or events: 13 days. */
  private static final long MOST_COUNTED = 1L << 50;

  public Measurement {
    Check.present(candidate, "candidate");
    Check.present(settings, "settings");
    Check.present(used, "used");
    Check.that(used.isSound(), "used lacks a name, or counts more nodes than there are");
    Check.atLeastOne(round, "round");
    Check.atLeastOne(order, "order");
    Check.present(phases, "phases");
    Check.that(
        phases.loadNs >= 0
            && (phases.allocateNs == null || phases.allocateNs >= 0)
            && phases.firstNs >= 0,
        "phases holds a negative duration");
    Check.present(warmup, "warmup");
    Check.that(warmup.iterations >= 0 && warmup.ns >= 0, "warmup is negative");
    Check.present(samplesNs, "samplesNs");
    Check.present(ended, "ended");
    Check.present(output, "output");
    Check.digest(output.digest, "output.digest");
    Check.present(memory, "memory");
    Check.that(scheduling == null || counted(scheduling), "scheduling holds an impossible count");
    state(before, "before");
    state(after, "after");
    Check.present(warnings, "warnings");
    warnings = List.copyOf(warnings);
  }

  private static boolean counted(Scheduling counts) {
    return Stream.of(counts.ranNs, counts.waitedNs, counts.involuntarySwitches, counts.majorFaults)
        .allMatch(count -> count == null || (count >= 0 && count <= MOST_COUNTED));
  }

  private static void state(DeviceState state, String name) {
    Check.present(state, name);
    Check.that(
        state.clocksKHz == null || state.clocksKHz.stream().noneMatch(Objects::isNull),
        name + " holds no clock where one should be");
  }

  /**
   * Creates the measurement of a trial from its report.
   *
   * @param asked the plan's settings that the trial was asked to run with
   * @param observed the warnings of what the harness itself observed
   * @param outputCheck how its outputs differ from others; null if unknown
   * @throws WireException if the report contains values that the agent cannot send
   */
  public static Measurement of(
      TrialReport report,
      Candidate candidate,
      Settings asked,
      int round,
      int order,
      Collection<Warning> observed,
      OutputCheck outputCheck)
      throws WireException {
    try {
      return new Measurement(
          candidate,
          versioned(asked, report.used),
          report.used,
          round,
          order,
          report.phases,
          report.warmup,
          Samples.of(report.samplesNs),
          report.ended,
          report.output,
          report.memory,
          report.scheduling,
          report.before,
          report.after,
          observed.stream().distinct().sorted().toList(),
          outputCheck);
    } catch (IllegalArgumentException e) {
      throw new WireException("the agent's report is invalid: " + e.getMessage());
    }
  }

  /** The same trial in the round of another number. */
  public Measurement inRound(int other) {
    return new Measurement(
        candidate,
        settings,
        used,
        other,
        order,
        phases,
        warmup,
        samplesNs,
        ended,
        output,
        memory,
        scheduling,
        before,
        after,
        warnings,
        outputCheck);
  }

  /** The requested settings with the version of the runtime that ran. */
  public static Settings versioned(Settings asked, EngineUsed used) {
    return asked.on(used.version);
  }
}

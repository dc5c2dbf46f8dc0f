package org.frillbench.results.record;

import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.WireException;

/**
 * What an agent reported of a sustained run besides its windows, as a {@link Measurement} has it.
 *
 * @param settings the requested settings, with the version of the runtime
 * @param used what actually ran
 * @param phases load, allocation and first inference, ns
 * @param output digest of the outputs of an inference after the run
 * @param memory memory of the agent's process after the run
 * @param scheduling scheduling of its threads during the run; absent if unknown
 * @param before state of the device before the model was loaded
 * @param after state of the device after the run
 */
public record SustainedReport(
    Settings settings,
    EngineUsed used,
    Phases phases,
    OutputDigest output,
    MemoryUse memory,
    @MayBeAbsent Scheduling scheduling,
    DeviceState before,
    DeviceState after) {
  public SustainedReport {
    Check.present(settings, "settings");
    Check.present(used, "used");
    Check.that(used.isSound(), "used lacks a name, or counts more nodes than there are");
    Check.present(phases, "phases");
    Check.present(output, "output");
    Check.digest(output.digest, "output.digest");
    Check.present(memory, "memory");
    Check.present(before, "before");
    Check.present(after, "after");
  }

  /**
   * That of {@code report}.
   *
   * @param asked the settings that it was asked to run with
   * @throws WireException if the report contains values that the agent cannot send
   */
  public static SustainedReport of(TrialReport report, Settings asked) throws WireException {
    try {
      return new SustainedReport(
          Measurement.versioned(asked, report.used),
          report.used,
          report.phases,
          report.output,
          report.memory,
          report.scheduling,
          report.before,
          report.after);
    } catch (IllegalArgumentException e) {
      throw new WireException("the agent's report is invalid: " + e.getMessage());
    }
  }
}

package org.frillbench.cli.target;

import java.util.Set;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.warning.Warning;

/** What became of one trial: a report, or the reason why there is none. */
public sealed interface TrialOutcome {

  /**
   * It was measured.
   *
   * @param warnings what the harness saw happen meanwhile
   */
  record Measured(TrialReport report, Set<Warning> warnings) implements TrialOutcome {}

  /**
   * It was not.
   *
   * @param kind what went wrong
   * @param message one sentence for people
   * @param again whether another round may have better luck
   */
  record Missed(MissedTrial.Kind kind, String message, boolean again) implements TrialOutcome {}
}

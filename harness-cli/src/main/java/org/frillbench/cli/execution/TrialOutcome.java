package org.frillbench.cli.execution;

import java.util.Set;
import org.frillbench.agent.port.MessageText;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.results.record.FailedTrial;
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
   * @param message one sentence for people; made one line of bounded length without control
   *     characters, because runtimes and devices have a say in it
   * @param again whether another round may have better luck
   */
  record Missed(FailedTrial.Kind kind, String message, boolean again) implements TrialOutcome {

    /** A reason as engines bound it, and what the agent says around it. */
    private static final int MOST_CHARACTERS = 600;

    public Missed {
      message = MessageText.of(message, MOST_CHARACTERS);
    }
  }
}

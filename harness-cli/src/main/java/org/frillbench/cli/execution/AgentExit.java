package org.frillbench.cli.execution;

import java.time.Duration;
import org.frillbench.results.record.FailedTrial;

/**
 * How an agent ended.
 *
 * @param said what the device said of its death; empty where it said nothing
 * @param hung whether it had to be stopped
 */
record AgentExit(String said, boolean hung) {

  /** One that nobody watched, or of which nothing is said. */
  static AgentExit byItself() {
    return new AgentExit("", false);
  }

  /** One that did not end by itself. */
  static AgentExit ofHung() {
    return new AgentExit("", true);
  }

  /** One that died. */
  static AgentExit ofDeath(String said) {
    return new AgentExit(said, false);
  }

  /** What to say of a trial without a report. */
  TrialOutcome.Missed missed(String noReport, Duration limit) {
    if (hung) {
      return new TrialOutcome.Missed(
          FailedTrial.Kind.AGENT_HUNG,
          "the agent did not finish within " + limit.toSeconds() + " s",
          false);
    }
    return said.isEmpty()
        ? new TrialOutcome.Missed(
            FailedTrial.Kind.REPORT, "the agent left no report: " + noReport, true)
        : new TrialOutcome.Missed(FailedTrial.Kind.AGENT_DIED, "the agent died: " + said, true);
  }
}

package org.frillbench.cli.target;

import java.time.Duration;
import org.frillbench.results.record.MissedTrial;

/**
 * How an agent ended.
 *
 * @param said what the device said of its death; empty where it said nothing
 * @param hung whether it had to be stopped
 */
record AgentEnd(String said, boolean hung) {

  /** One that nobody watched, or of which nothing is said. */
  static AgentEnd byItself() {
    return new AgentEnd("", false);
  }

  /** One that did not end by itself. */
  static AgentEnd ofHung() {
    return new AgentEnd("", true);
  }

  /** One that died. */
  static AgentEnd ofDeath(String said) {
    return new AgentEnd(said, false);
  }

  /** What to say of a trial without a report. */
  TrialOutcome.Missed missed(String noReport, Duration limit) {
    if (hung) {
      return new TrialOutcome.Missed(
          MissedTrial.Kind.AGENT_HUNG,
          "the agent did not finish within " + limit.toSeconds() + " s",
          false);
    }
    return said.isEmpty()
        ? new TrialOutcome.Missed(
            MissedTrial.Kind.REPORT, "the agent left no report: " + noReport, true)
        : new TrialOutcome.Missed(MissedTrial.Kind.AGENT_DIED, "the agent died: " + said, true);
  }
}

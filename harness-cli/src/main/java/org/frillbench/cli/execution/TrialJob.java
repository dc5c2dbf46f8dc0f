package org.frillbench.cli.execution;

import java.time.Duration;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.results.record.Settings;

/**
 * One trial as it is given to a target.
 *
 * @param request what the agent is asked
 * @param settings how the agent is launched, and on which cores
 * @param limit after which the agent is taken for hung
 */
public record TrialJob(TrialRequest request, Settings settings, Duration limit) {

  String id() {
    return request.id;
  }
}

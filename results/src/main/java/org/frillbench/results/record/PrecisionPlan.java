package org.frillbench.results.record;

import java.util.List;

/**
 * How the trials after a round were planned from those up to it.
 *
 * @param afterRound the last round that it follows from, from 1
 * @param expectedMs how long the planned trials were expected to take, ms
 * @param latencies the trials of each candidate under each of the settings
 */
public record PrecisionPlan(int afterRound, long expectedMs, List<PlannedTrials> latencies) {
  public PrecisionPlan {
    Check.atLeastOne(afterRound, "afterRound");
    Check.notNegative(expectedMs, "expectedMs");
    Check.present(latencies, "latencies");
    latencies = List.copyOf(latencies);
  }

  /** The same plan after the round of another number. */
  public PrecisionPlan afterRound(int other) {
    return new PrecisionPlan(other, expectedMs, latencies);
  }
}

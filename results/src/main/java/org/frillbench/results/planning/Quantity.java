package org.frillbench.results.planning;

/**
 * What has an interval: a latency, or in a gate the ratio of both sides.
 *
 * @param first the components of its first trials
 * @param iterations timed iterations of each further trial
 * @param anchor whether it is the anchor, which is measured twice in each round, and in all rounds
 */
public record Quantity(VarianceComponents first, int iterations, boolean anchor) {

  /** The number of its trials in a round. */
  int trialsPerRound() {
    return anchor ? 2 : 1;
  }

  /** What a round costs, ns. */
  double roundNs() {
    return trialsPerRound() * (first.fixedNs() + iterations * first.iterationNs());
  }
}

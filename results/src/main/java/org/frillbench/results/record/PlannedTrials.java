package org.frillbench.results.record;

/**
 * The planned trials of one candidate, and the estimates that they follow from. In a gate the
 * estimates, width and costs are those of the ratio of both sides, so that both have the same plan;
 * its interval is the one that decides whether a candidate regressed.
 *
 * @param candidate the candidate's name
 * @param side the side of a gate that it is on; absent in other runs
 * @param settings the requested settings
 * @param lastRound the last round that it is measured in
 * @param iterations fewest timed iterations of each further trial
 * @param halfWidth expected half-width of its interval, 0.02 for ±2 %
 * @param between estimated variance between processes, of natural logarithms
 * @param within estimated variance within a process, of natural logarithms, that one iteration
 *     contributes to a trial's median: divided by the number of iterations
 * @param fixedNs estimated cost of a trial without its timed iterations, ns
 * @param iterationNs estimated cost of an iteration, ns
 */
public record PlannedTrials(
    String candidate,
    @MayBeAbsent Side side,
    Settings settings,
    int lastRound,
    int iterations,
    double halfWidth,
    double between,
    double within,
    long fixedNs,
    long iterationNs) {
  public PlannedTrials {
    Check.present(candidate, "candidate");
    Check.present(settings, "settings");
    Check.atLeastOne(lastRound, "lastRound");
    Check.atLeastOne(iterations, "iterations");
    Check.that(halfWidth >= 0, "halfWidth is negative");
    Check.that(between >= 0, "between is negative");
    Check.that(within >= 0, "within is negative");
    Check.notNegative(fixedNs, "fixedNs");
    Check.notNegative(iterationNs, "iterationNs");
  }
}

package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;

/**
 * By what candidates were weighed, for programs.
 *
 * @param against the objective beside latency
 * @param tasks the tasks whose mean accuracy is the quality; absent where it is size
 * @param assumedNoise by how much the user says that medians of fresh processes vary, 0.15 for 15 %
 * @param noiseKnown whether noise is known of every pair; otherwise some are undecided
 * @param candidates how many were weighed
 * @param unknownQuality names of those that were not, their quality being unknown
 */
record ObjectiveJson(
    Against against,
    @MayBeAbsent List<String> tasks,
    @MayBeAbsent Double assumedNoise,
    boolean noiseKnown,
    int candidates,
    List<String> unknownQuality) {

  /** The objective beside latency. */
  enum Against {
    /** Mean accuracy, more being better. */
    QUALITY,
    /** The size of the file, less being better. */
    SIZE
  }

  static ObjectiveJson of(Frontier frontier) {
    Objective objective = frontier.objective();
    return new ObjectiveJson(
        objective.isSize() ? Against.SIZE : Against.QUALITY,
        objective.isSize() ? null : objective.tasks(),
        frontier.noise().assumed(),
        !frontier.noiseUnknown(),
        frontier.points().size(),
        frontier.unknown());
  }
}

package org.frillbench.results.ablation;

import java.util.List;
import java.util.Map;

/**
 * What one step on an axis does while all others stay: the mean over pairs of students that differ
 * in nothing else, with Student's t interval over the pairs from two on. It holds the noise and how
 * much the effect depends on the rest of the student; it is a statement about such a grid.
 *
 * @param axis the hyperparameter, as a spec names it
 * @param from the value before the step
 * @param to the value after it
 * @param pairs how many pairs were measured
 * @param missing the students that would complete further pairs, each as its value on every axis
 * @param logLatency the mean of the log ratios of latencies; null without a pair, as all that
 *     follow
 * @param logSize the mean of the log ratios of file sizes
 * @param quality the mean difference of qualities; null where no pair has both
 */
public record Effect(
    String axis,
    String from,
    String to,
    int pairs,
    List<Map<String, String>> missing,
    PairMean logLatency,
    PairMean logSize,
    PairMean quality) {
  public Effect {
    missing = List.copyOf(missing);
  }
}

package org.frillbench.results.record;

import java.util.List;

/**
 * The result of one trial.
 *
 * @param round its round, from 1: trials of one round were measured near each other
 * @param samples number of timed inferences, at least 1
 * @param medianNs their median, ns, positive
 */
public record TrialMedian(int round, int samples, double medianNs) {
  public TrialMedian {
    if (round < 1 || samples < 1 || !(medianNs > 0)) {
      throw new IllegalArgumentException("a trial has a round, samples and a positive median");
    }
  }

  /** The medians of {@code trials}, ns. */
  public static double[] ns(List<TrialMedian> trials) {
    return trials.stream().mapToDouble(TrialMedian::medianNs).toArray();
  }
}

package org.frillbench.results.record;

import java.util.List;

/**
 * A fork of JMH in mode average time, which has no samples: the mean of each counted iteration.
 *
 * @param candidate the candidate's name; its file is in the plan
 * @param settings the requested settings, with the version of the runtime
 * @param round the round, from 1
 * @param order position of the candidate within its round, from 1
 * @param iterationMeansNs mean duration of an inference in each counted iteration, in order, ns
 */
public record AverageFork(
    String candidate, Settings settings, int round, int order, List<Double> iterationMeansNs) {
  public AverageFork {
    Check.present(candidate, "candidate");
    Check.present(settings, "settings");
    Check.atLeastOne(round, "round");
    Check.atLeastOne(order, "order");
    Check.present(iterationMeansNs, "iterationMeansNs");
    Check.that(
        !iterationMeansNs.isEmpty()
            && iterationMeansNs.stream().allMatch(ns -> ns != null && ns > 0),
        "iterationMeansNs is empty or has a mean that is not positive");
    iterationMeansNs = List.copyOf(iterationMeansNs);
  }

  /** The fork's score as JMH computes it: the mean over its iterations, ns. */
  public double meanNs() {
    return iterationMeansNs.stream().mapToDouble(ns -> ns).average().orElseThrow();
  }
}

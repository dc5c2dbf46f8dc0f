package org.frillbench.results.numerics;

import java.util.Comparator;
import java.util.List;

/**
 * How far one output of a model differs from the reference.
 *
 * @param output the output's name in the model's signature; without one that of its tensor
 * @param difference the figures
 */
public record NamedDifference(String output, OutputDifference difference) {

  public NamedDifference {
    if (output == null || difference == null) {
      throw new IllegalArgumentException("an output or its difference is missing");
    }
  }

  /**
   * The output that is farthest from the reference by the figure of {@code limit}; one with values
   * that are not finite on one side alone is farther than any other.
   *
   * @param outputs at least one
   */
  public static NamedDifference farthest(List<NamedDifference> outputs, OutputLimit limit) {
    return outputs.stream()
        .max(
            Comparator.comparing((NamedDifference each) -> !each.difference().sameFinite())
                .thenComparingDouble(each -> limit.excess(each.difference())))
        .orElseThrow(() -> new IllegalArgumentException("no outputs"));
  }
}

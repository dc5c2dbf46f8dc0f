package org.frillbench.results.record;

import java.util.List;

/**
 * Models of a gate without a counterpart on the other side, which are not measured.
 *
 * @param left names of the models that only the left side has
 * @param right names of the models that only the right side has
 */
public record UnmatchedModels(List<String> left, List<String> right) {
  public UnmatchedModels {
    Check.present(left, "left");
    Check.present(right, "right");
    left = List.copyOf(left);
    right = List.copyOf(right);
  }
}

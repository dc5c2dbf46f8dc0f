package org.frillbench.results.record;

import java.util.List;

/**
 * Models of a gate that have no counterpart on the other side, so that they are not measured.
 *
 * @param left the names of those on the left alone
 * @param right the names of those on the right alone
 */
public record UnmatchedModels(List<String> left, List<String> right) {
  public UnmatchedModels {
    Check.present(left, "left");
    Check.present(right, "right");
    left = List.copyOf(left);
    right = List.copyOf(right);
  }
}

package org.frillbench.results.record;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * Models of a gate that are not measured.
 *
 * @param base names of the models that only the base side has
 * @param newer names of the models that only the new side has
 * @param identical models whose file is the same on both sides; their subjects are on no side
 */
public record UnmeasuredModels(
    List<String> base, @SerializedName("new") List<String> newer, List<Subject> identical) {
  public UnmeasuredModels {
    Check.present(base, "base");
    Check.present(newer, "new");
    Check.present(identical, "identical");
    base = List.copyOf(base);
    newer = List.copyOf(newer);
    identical = List.copyOf(identical);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return base.isEmpty() && newer.isEmpty() && identical.isEmpty();
  }

  /** Names of the models whose file is the same on both sides. */
  public List<String> identicalNames() {
    return identical.stream().map(Subject::name).toList();
  }
}

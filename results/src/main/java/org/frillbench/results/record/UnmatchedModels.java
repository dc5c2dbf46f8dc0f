package org.frillbench.results.record;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * Models of a gate without a counterpart on the other side, which are not measured.
 *
 * @param base names of the models that only the base side has
 * @param newer names of the models that only the new side has
 */
public record UnmatchedModels(List<String> base, @SerializedName("new") List<String> newer) {
  public UnmatchedModels {
    Check.present(base, "base");
    Check.present(newer, "new");
    base = List.copyOf(base);
    newer = List.copyOf(newer);
  }
}

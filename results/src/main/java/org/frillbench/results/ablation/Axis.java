package org.frillbench.results.ablation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;

/** A hyperparameter of the student grid, as a spec names it. */
enum Axis {
  SIZE("size", Comparator.comparingInt(List.of("tiny", "small", "large")::indexOf)),
  WIDTH("width", Comparator.comparingDouble(Double::parseDouble)),
  POOLING("pooling", Comparator.naturalOrder()),
  COMPRESSION("compression", Comparator.naturalOrder()),
  QAT("qat", Comparator.naturalOrder()),
  BOTTLENECK("bottleneckDimension", Comparator.comparingDouble(Double::parseDouble)),
  /** A spec has it only where the order is not the usual one. */
  HEAD(
      "head",
      Comparator.comparing((String level) -> !level.equals(Axis.USUAL))
          .thenComparing(Comparator.naturalOrder()));

  private static final String USUAL = "usual";

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // Comparators of this list hold nothing that changes.
  private final Comparator<String> order;

  Axis(String key, Comparator<String> order) {
    this.key = key;
    this.order = order;
  }

  /** The name in a spec. */
  String key() {
    return key;
  }

  /** From the least to the greatest of its values; false before true. */
  Comparator<String> order() {
    return order;
  }

  /** Whether a spec has the field for {@code level}. */
  boolean inSpec(String level) {
    return this != HEAD || !level.equals(USUAL);
  }

  /** What a student's spec says of it; null where it says nothing readable. */
  String level(JsonObject spec) {
    JsonElement value = spec.get(key);
    if (value == null && this == HEAD) {
      return USUAL;
    }
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }
}

package org.frillbench.results.ablation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.frillbench.results.record.TableRow;

/**
 * A student of a grid with its figures.
 *
 * @param levels its value on each axis
 * @param row its figures
 * @param quality its quality; null where unknown
 */
record Student(Map<Axis, String> levels, TableRow row, Double quality) {

  /** The student that a row's spec tells of; empty where it is none or lacks a hyperparameter. */
  static Optional<Student> of(TableRow row, Double quality) {
    JsonObject spec = row.spec();
    JsonElement kind = spec == null ? null : spec.get("kind");
    if (kind == null || !kind.isJsonPrimitive() || !kind.getAsString().equals("student")) {
      return Optional.empty();
    }
    Map<Axis, String> levels = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      String level = axis.level(spec);
      if (level == null) {
        return Optional.empty();
      }
      levels.put(axis, level);
    }
    return Optional.of(new Student(levels, row, quality));
  }

  /** Its levels with another one on {@code axis}. */
  Map<Axis, String> with(Axis axis, String level) {
    Map<Axis, String> other = new EnumMap<>(levels);
    other.put(axis, level);
    return other;
  }

  double logLatency() {
    return Math.log(row.latencyNs());
  }
}

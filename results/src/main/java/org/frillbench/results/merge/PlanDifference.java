package org.frillbench.results.merge;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.RunJson;

/** In what two plans differ, by the names that their fields have in a run file. */
final class PlanDifference {

  private static final String NONE = "none";

  private PlanDifference() {}

  /**
   * The first difference: {@code protocol.seed is 1 in one and 2 in the other}; "nothing" where
   * they are equal.
   */
  static String between(Plan one, Plan other) {
    Map<String, String> before = values(one);
    Map<String, String> after = values(other);
    Set<String> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .findFirst()
        .map(
            field ->
                String.format(
                    "%s is %s in one and %s in the other",
                    field, before.getOrDefault(field, NONE), after.getOrDefault(field, NONE)))
        .orElse("nothing");
  }

  /** Every value by its path, in the order of the record. */
  private static Map<String, String> values(Plan plan) {
    Map<String, String> values = new LinkedHashMap<>();
    collect("", JsonParser.parseString(RunJson.line(plan)), values);
    return values;
  }

  private static void collect(String path, JsonElement element, Map<String, String> values) {
    if (element.isJsonObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(field -> collect(prefix + field.getKey(), field.getValue(), values));
    } else if (element.isJsonArray()) {
      for (int i = 0; i < element.getAsJsonArray().size(); i++) {
        collect(path + "[" + i + "]", element.getAsJsonArray().get(i), values);
      }
    } else {
      values.put(path, element.getAsString());
    }
  }
}

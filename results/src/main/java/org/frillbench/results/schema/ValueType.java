package org.frillbench.results.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a value may be by a schema, in words: {@code integer, 1 to 64}. */
final class ValueType {

  private ValueType() {}

  /** The type with its bounds, in Markdown. */
  static String of(JsonObject schema) {
    if (schema.has("$ref")) {
      return SchemaLinks.of(schema.get("$ref").getAsString());
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      if (schema.has(choice) && !schema.has("type")) {
        return alternatives(
            objects(schema.getAsJsonArray(choice)).stream().map(ValueType::of).toList());
      }
    }
    if (schema.has("const")) {
      return literal(schema.get("const"));
    }
    if (schema.has("enum")) {
      return alternatives(
          list(schema.getAsJsonArray("enum")).stream().map(ValueType::literal).toList());
    }
    List<String> words = new ArrayList<>();
    words.add(alternatives(types(schema)));
    words.addAll(range(schema));
    words.addAll(text(schema));
    return String.join(", ", words) + items(schema) + map(schema);
  }

  /** The names of the types; without one, what has the parts that are given. */
  private static List<String> types(JsonObject schema) {
    if (!schema.has("type")) {
      return List.of(schema.has("items") ? "array" : "object");
    }
    JsonElement type = schema.get("type");
    return type.isJsonArray()
        ? list(type.getAsJsonArray()).stream().map(JsonElement::getAsString).toList()
        : List.of(type.getAsString());
  }

  private static List<String> range(JsonObject schema) {
    if (schema.has("minimum") && schema.has("maximum")) {
      return List.of(schema.get("minimum") + " to " + schema.get("maximum"));
    }
    List<String> bounds = new ArrayList<>();
    bound(schema, "minimum", "at least ", bounds);
    bound(schema, "exclusiveMinimum", "above ", bounds);
    bound(schema, "maximum", "at most ", bounds);
    bound(schema, "exclusiveMaximum", "below ", bounds);
    bound(schema, "multipleOf", "a multiple of ", bounds);
    return bounds;
  }

  private static List<String> text(JsonObject schema) {
    List<String> bounds = new ArrayList<>();
    if (schema.has("minLength") && schema.get("minLength").getAsInt() == 1) {
      bounds.add("not empty");
    } else {
      bound(schema, "minLength", "characters at least ", bounds);
    }
    bound(schema, "maxLength", "characters at most ", bounds);
    bound(schema, "format", "in the form ", bounds);
    if (schema.has("pattern")) {
      bounds.add("matching `" + schema.get("pattern").getAsString() + "`");
    }
    return bounds;
  }

  private static void bound(JsonObject schema, String keyword, String words, List<String> bounds) {
    if (schema.has(keyword)) {
      bounds.add(words + schema.get(keyword).getAsString());
    }
  }

  private static String items(JsonObject schema) {
    List<String> bounds = new ArrayList<>();
    bound(schema, "minItems", "at least ", bounds);
    bound(schema, "maxItems", "at most ", bounds);
    String number = bounds.isEmpty() ? "" : "; items: " + String.join(", ", bounds);
    String repeats = schema.has("uniqueItems") ? "; none twice" : "";
    String what = schema.has("items") ? " of " + of(schema.getAsJsonObject("items")) : "";
    return what + number + repeats;
  }

  /** The values of an object whose fields have names that no schema knows. */
  private static String map(JsonObject schema) {
    if (!schema.has("additionalProperties") || !schema.get("additionalProperties").isJsonObject()) {
      return "";
    }
    String names =
        schema.has("propertyNames") ? of(schema.getAsJsonObject("propertyNames")) : "any name";
    return "; fields: " + names + "; each " + of(schema.getAsJsonObject("additionalProperties"));
  }

  /** Words of which one applies. */
  static String alternatives(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** A value as it is in the JSON. */
  static String literal(JsonElement value) {
    return "`" + (value.isJsonPrimitive() ? value.getAsString() : value.toString()) + "`";
  }

  /** Names of fields, as one reads them. */
  static String names(JsonArray names) {
    return list(names).stream().map(ValueType::literal).collect(Collectors.joining(", "));
  }

  static List<JsonObject> objects(JsonArray array) {
    return list(array).stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static List<JsonElement> list(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}

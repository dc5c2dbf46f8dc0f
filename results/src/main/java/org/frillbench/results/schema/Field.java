package org.frillbench.results.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field of a document by its schema.
 *
 * @param path its name behind the names of what it is in: {@code rows[].latencyNs}
 * @param required whether it is always there where what it is in is there
 * @param schema of its value
 */
record Field(String path, boolean required, JsonObject schema) {

  /** The fields of an object, each followed by those of its value that no definition has. */
  static List<Field> of(JsonObject object) {
    List<Field> fields = new ArrayList<>();
    add(object, "", fields);
    return fields;
  }

  private static void add(JsonObject schema, String path, List<Field> fields) {
    if (schema.has("properties")) {
      for (Map.Entry<String, JsonElement> property :
          schema.getAsJsonObject("properties").entrySet()) {
        String name = property.getKey();
        boolean required =
            schema.has("required")
                && schema.getAsJsonArray("required").contains(new JsonPrimitive(name));
        JsonObject value = property.getValue().getAsJsonObject();
        String inner = path.isEmpty() ? name : path + "." + name;
        fields.add(new Field(inner, required, value));
        add(value, inner, fields);
      }
    }
    if (schema.has("items")) {
      add(schema.getAsJsonObject("items"), path + "[]", fields);
    }
    JsonElement others = schema.get("additionalProperties");
    if (others != null && others.isJsonObject()) {
      add(others.getAsJsonObject(), path + ".*", fields);
    }
    if (schema.has("anyOf")) {
      ValueType.objects(schema.getAsJsonArray("anyOf")).forEach(each -> add(each, path, fields));
    }
  }

  /** The schema of its value or, of a list, of the values in it. */
  JsonObject innermost() {
    JsonObject inner = schema;
    while (inner.has("items")) {
      inner = inner.getAsJsonObject("items");
    }
    return inner;
  }
}

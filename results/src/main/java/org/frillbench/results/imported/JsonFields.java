package org.frillbench.results.imported;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.RunFileException;

/** Fields of untrusted JSON, each refused by name where it is not what it should be. */
final class JsonFields {

  private JsonFields() {}

  /** An object that has to be there. */
  static JsonObject object(JsonObject parent, String name) throws RunFileException {
    JsonElement value = parent.get(name);
    if (value == null || !value.isJsonObject()) {
      throw new RunFileException(name + " in it is missing or no object");
    }
    return value.getAsJsonObject();
  }

  /** An object; an empty one where it is absent. */
  static JsonObject optional(JsonObject parent, String name) {
    JsonElement value = parent.get(name);
    return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
  }

  /** The objects of a list; none where it is absent. */
  static List<JsonObject> objects(JsonObject parent, String name) throws RunFileException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement each : array(parent, name)) {
      if (!each.isJsonObject()) {
        throw new RunFileException(name + " in it holds something else than objects");
      }
      objects.add(each.getAsJsonObject());
    }
    return objects;
  }

  private static JsonArray array(JsonObject parent, String name) throws RunFileException {
    JsonElement value = parent.get(name);
    if (value == null) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw new RunFileException(name + " in it is no list");
    }
    return value.getAsJsonArray();
  }

  /** Null where it is absent, empty or no text. */
  static String text(JsonObject parent, String name) {
    JsonElement value = parent.get(name);
    return value != null
            && value.isJsonPrimitive()
            && value.getAsJsonPrimitive().isString()
            && !value.getAsString().isBlank()
        ? value.getAsString()
        : null;
  }

  /** A number that has to be there. */
  static double number(JsonObject parent, String name) throws RunFileException {
    return number(parent.get(name), name);
  }

  /** The numbers of a list; none where it is absent. */
  static List<Double> numbers(JsonObject parent, String name) throws RunFileException {
    List<Double> numbers = new ArrayList<>();
    for (JsonElement each : array(parent, name)) {
      numbers.add(number(each, name));
    }
    return numbers;
  }

  private static double number(JsonElement value, String name) throws RunFileException {
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      throw new RunFileException(name + " in it is missing or no number");
    }
    return value.getAsDouble();
  }
}

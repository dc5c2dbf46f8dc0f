package org.frillbench.results.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import org.frillbench.results.record.RunJson;

/** Numbers as they stand in JSON: at full precision, without exponents. */
final class JsonNumbers {

  private static final double NS_PER_MS = 1e6;

  private JsonNumbers() {}

  static JsonPrimitive of(double value) {
    return new JsonPrimitive(new BigDecimal(RunJson.number(value)));
  }

  static JsonPrimitive milliseconds(double ns) {
    return of(ns / NS_PER_MS);
  }

  static JsonArray array(JsonPrimitive... numbers) {
    JsonArray array = new JsonArray();
    for (JsonPrimitive number : numbers) {
      array.add(number);
    }
    return array;
  }
}

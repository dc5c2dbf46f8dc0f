package org.frillbench.results.document;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/**
 * YAML in block style that parsers of 1.1 and 1.2 read alike: every text is in double quotes on one
 * line, numbers have no exponent, and keys are the writer's own words.
 */
public final class Yaml {

  private static final String STEP = "  ";

  private Yaml() {}

  /**
   * The lines of {@code object}, the last one ended.
   *
   * @param object its keys are plain words; characters of its texts that do not show themselves are
   *     written as their code points, {@code \\u{1B}}
   */
  public static String of(JsonObject object) {
    StringBuilder lines = new StringBuilder();
    append(lines, object, "");
    return lines.toString();
  }

  private static void append(StringBuilder lines, JsonObject object, String indent) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      lines.append(indent).append(entry.getKey()).append(':');
      JsonElement value = entry.getValue();
      if (value.isJsonPrimitive()) {
        lines.append(' ').append(scalar(value.getAsJsonPrimitive())).append('\n');
      } else if (value.isJsonObject()) {
        lines.append('\n');
        append(lines, value.getAsJsonObject(), indent + STEP);
      } else {
        lines.append('\n');
        append(lines, value.getAsJsonArray(), indent);
      }
    }
  }

  private static void append(StringBuilder lines, JsonArray array, String indent) {
    for (JsonElement each : array) {
      if (each.isJsonPrimitive()) {
        lines.append(indent).append("- ").append(scalar(each.getAsJsonPrimitive())).append('\n');
      } else {
        int begin = lines.length() + indent.length();
        append(lines, each.getAsJsonObject(), indent + STEP);
        lines.replace(begin, begin + STEP.length(), "- ");
      }
    }
  }

  private static String scalar(JsonPrimitive value) {
    if (value.isNumber()) {
      return value.getAsBigDecimal().toPlainString();
    }
    return value.isBoolean() ? value.getAsString() : quoted(value.getAsString());
  }

  private static String quoted(String text) {
    String shown = ControlCharacters.of(text);
    return '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

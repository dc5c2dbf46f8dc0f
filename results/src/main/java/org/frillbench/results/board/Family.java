package org.frillbench.results.board;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.TableRow;

/**
 * The family that a model belongs to: the students of one size, the teacher, or itself. A model is
 * a student or the teacher by the specification that is stored in its file; where it has none, as
 * in figures from elsewhere, it is a student only if its name is that of one, whole. Nothing else
 * is guessed: any other model is a family of its own name.
 */
final class Family {

  private static final Pattern STUDENT =
      Pattern.compile(
          "al=[0-9.]+,ap=(?:True|False),bd=[0-9]+,cop=(?:True|False),(?:head=[a-z-]+,)?"
              + "ms=(tiny|small|large),qat=(?:True|False)(?:\\.tflite)?");

  private static final Pattern SIZE = Pattern.compile("[a-z]{1,20}");

  private Family() {}

  /** The family's name; may hold characters that need escaping. */
  static String of(TableRow row) {
    if (row.spec() == null) {
      Matcher named = STUDENT.matcher(row.candidate());
      return named.matches() ? student(named.group(1)) : row.candidate();
    }
    String size = text(row.spec(), "size");
    return switch (text(row.spec(), "kind")) {
      case "teacher" -> "teacher";
      case "student" -> SIZE.matcher(size).matches() ? student(size) : row.candidate();
      default -> row.candidate();
    };
  }

  private static String student(String size) {
    return size + " student";
  }

  /** Empty where it is absent or no text. */
  private static String text(JsonObject spec, String field) {
    JsonElement value = spec.get(field);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}

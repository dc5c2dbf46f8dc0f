package org.frillbench.converter.grid;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.frillbench.converter.Require;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;

/**
 * A grid as a JSON object: for each field of a student's spec, the list of its values. The {@code
 * head} may be left out: then each student has the usual one.
 */
public final class GridFile {

  private static final String STUDY = "grid.json";
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_STUDENTS = 10_000;

  private static final String HEAD = "head";

  private static final Set<String> FIELDS =
      Set.of("size", "width", "pooling", "compression", "qat", "bottleneckDimension", HEAD);

  private GridFile() {}

  /** Returns the study's 144 students. */
  public static StudentGrid study() {
    try (InputStream in = GridFile.class.getResourceAsStream(STUDY)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("this build carries no " + STUDY, e);
    }
  }

  /**
   * Reads the grid in {@code file}.
   *
   * @throws GridException if it is not there, or not a grid
   */
  public static StudentGrid read(Path file) throws GridException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      Require.that(bytes.length <= MOST_BYTES, "it is longer than 1 MiB");
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new GridException("the grid " + file + " does not exist.", e);
    } catch (IOException e) {
      throw new GridException("the grid " + file + " cannot be read: " + e.getMessage() + ".", e);
    } catch (IllegalArgumentException e) {
      throw new GridException(
          "the grid " + file + " cannot be used: " + e.getMessage().replaceAll("\\.$", "") + ".",
          e);
    }
  }

  private static StudentGrid parse(String text) {
    JsonObject json = object(text);
    for (String field : json.keySet()) {
      Require.that(FIELDS.contains(field), "it has a field '" + field + "' that no student has");
    }
    StudentGrid grid = grid(json);
    Require.that(grid.count() <= MOST_STUDENTS, "it describes over " + MOST_STUDENTS + " students");
    // Reports which width or dimension is out of its range.
    grid.students();
    return grid;
  }

  private static StudentGrid grid(JsonObject json) {
    return new StudentGrid(
        values(json, "size", value -> Size.of(string(value))),
        values(json, "width", GridFile::number),
        values(json, "pooling", GridFile::flag),
        values(json, "compression", GridFile::flag),
        values(json, "qat", GridFile::flag),
        values(json, "bottleneckDimension", GridFile::whole),
        json.has(HEAD) ? values(json, HEAD, value -> Head.of(string(value))) : List.of());
  }

  private static JsonObject object(String text) {
    try {
      JsonElement json = JsonParser.parseString(text);
      Require.that(
          json.isJsonObject(), "it is no JSON object of lists, as {\"size\": [\"tiny\"], ...}");
      return json.getAsJsonObject();
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
  }

  private static <T> List<T> values(JsonObject json, String field, Function<JsonElement, T> value) {
    JsonElement list = json.get(field);
    Require.that(list != null, "it has no '" + field + "'");
    Require.that(
        list.isJsonArray() && !list.getAsJsonArray().isEmpty(),
        "'" + field + "' is no list of at least one value");
    List<T> values = new ArrayList<>();
    for (JsonElement element : list.getAsJsonArray()) {
      Require.that(
          element.isJsonPrimitive(), "'" + field + "' holds " + element + ", no single value");
      try {
        values.add(value.apply(element));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "'" + field + "' holds " + element + ": " + reason(e), e);
      }
    }
    Require.that(
        new HashSet<>(values).size() == values.size(), "'" + field + "' holds a value twice");
    return values;
  }

  private static String reason(IllegalArgumentException e) {
    return e instanceof NumberFormatException ? "that is no such number" : e.getMessage();
  }

  private static String string(JsonElement value) {
    Require.that(value.getAsJsonPrimitive().isString(), "that is no text in quotes");
    return value.getAsString();
  }

  private static double number(JsonElement value) {
    Require.that(value.getAsJsonPrimitive().isNumber(), "that is no number");
    return value.getAsDouble();
  }

  private static int whole(JsonElement value) {
    Require.that(value.getAsJsonPrimitive().isNumber(), "that is no number");
    return Integer.parseInt(value.getAsString());
  }

  private static boolean flag(JsonElement value) {
    Require.that(value.getAsJsonPrimitive().isBoolean(), "that is neither true nor false");
    return value.getAsBoolean();
  }
}

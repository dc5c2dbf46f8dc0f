package org.frillbench.converter.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A generated model's metadata: the spec and the seed that its bytes follow from.
 *
 * @param spec what the model is
 * @param seed the seed of its weights
 */
public record SpecStamp(ModelSpec spec, long seed) {

  /** The name of the metadata entry that holds the stamp. */
  public static final String METADATA_NAME = "frill-bench.spec";

  /** Is there only if it is not the usual one, as in names. */
  private static final String HEAD = "head";

  /** Returns the stamp as one JSON object. */
  public String toJson() {
    JsonObject json = new JsonObject();
    if (spec instanceof StudentSpec student) {
      json.addProperty("kind", "student");
      json.addProperty("name", student.name());
      json.addProperty("size", student.size().word());
      json.addProperty("width", student.width());
      json.addProperty("pooling", student.pooling());
      json.addProperty("compression", student.compression());
      json.addProperty("qat", student.qat());
      json.addProperty("bottleneckDimension", student.bottleneckDimension());
      if (!student.usualHead()) {
        json.addProperty(HEAD, student.head().word());
      }
    } else if (spec instanceof TeacherSpec teacher) {
      json.addProperty("kind", "teacher");
      json.addProperty("name", teacher.name());
      json.addProperty("outputDimension", teacher.outputDimension());
    } else if (spec instanceof MatrixProductSpec product) {
      json.addProperty("kind", "matrix-product");
      json.addProperty("name", product.name());
      json.addProperty("rows", product.rows());
      json.addProperty("inner", product.inner());
      json.addProperty("columns", product.columns());
    }
    json.addProperty("seed", seed);
    return json.toString();
  }

  /**
   * Reads what {@link #toJson} wrote; the name is derived, so it is not read.
   *
   * @throws IllegalArgumentException if the text is not such an object
   */
  public static SpecStamp fromJson(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return new SpecStamp(spec(json), field(json, "seed").getAsLong());
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new IllegalArgumentException("The model's spec is not a JSON object of ours.", e);
    }
  }

  private static ModelSpec spec(JsonObject json) {
    String kind = field(json, "kind").getAsString();
    return switch (kind) {
      case "student" -> student(json);
      case "teacher" -> new TeacherSpec(field(json, "outputDimension").getAsInt());
      case "matrix-product" ->
          new MatrixProductSpec(
              field(json, "rows").getAsInt(),
              field(json, "inner").getAsInt(),
              field(json, "columns").getAsInt());
      default -> throw new IllegalArgumentException("'" + kind + "' is not a kind of model.");
    };
  }

  private static StudentSpec student(JsonObject json) {
    boolean pooling = field(json, "pooling").getAsBoolean();
    return new StudentSpec(
        Size.of(field(json, "size").getAsString()),
        field(json, "width").getAsDouble(),
        pooling,
        field(json, "compression").getAsBoolean(),
        field(json, "qat").getAsBoolean(),
        field(json, "bottleneckDimension").getAsInt(),
        json.has(HEAD) ? Head.of(field(json, HEAD).getAsString()) : Head.usual(pooling));
  }

  private static JsonElement field(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonPrimitive()) {
      throw new IllegalArgumentException("The model's spec has no '" + name + "'.");
    }
    return value;
  }
}

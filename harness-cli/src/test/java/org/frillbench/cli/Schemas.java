package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.frillbench.results.schema.PublishedSchema;
import org.frillbench.results.schema.PublishedSchemas;

/** Validates what commands print by the schemas that are published. */
public final class Schemas {

  private static final String UNDESCRIBED = "undescribed";

  /** The one field that any object may be in: what a model was made from. */
  private static final String OPEN = "spec";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  id -> PublishedSchemas.of(id).map(PublishedSchema::text).orElse(null)));

  private Schemas() {}

  /**
   * Reads a whole text, which has to be one object that is valid by the schema that it names.
   *
   * @param name the schema's name: {@code history}
   */
  public static JsonObject read(String name, String json) throws Exception {
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    JsonElement read = JsonParser.parseReader(reader);
    assertEquals(JsonToken.END_DOCUMENT, reader.peek(), json);
    assertTrue(json.endsWith("}\n"), json);
    String field = read.getAsJsonObject().get("schema").getAsString();
    assertEquals(name, PublishedSchemas.of(field).orElseThrow().name());
    assertValid(name, json);
    return read.getAsJsonObject();
  }

  /** Requires an object to be valid, and no object in it to be valid with one field more. */
  public static void assertValid(String name, String json) {
    assertEquals(List.of(), errors(name, json), json);
    JsonElement extended = JsonParser.parseString(json);
    Set<String> objects = new TreeSet<>();
    extend(extended, "", objects);
    Set<String> refused =
        errors(name, extended.toString()).stream()
            .map(error -> error.getInstanceLocation().toString())
            .map(place -> place.replaceFirst("/" + UNDESCRIBED + "$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    objects.removeAll(refused);
    assertEquals(Set.of(), objects, "objects of " + name + " that take any field");
  }

  private static List<Error> errors(String name, String json) {
    String schema = PublishedSchemas.of(name).orElseThrow().text();
    return REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON);
  }

  /** Adds a field to every object; {@code places} gets their JSON pointers. */
  private static void extend(JsonElement value, String place, Set<String> places) {
    if (value.isJsonArray()) {
      for (int i = 0; i < value.getAsJsonArray().size(); i++) {
        extend(value.getAsJsonArray().get(i), place + "/" + i, places);
      }
    } else if (value.isJsonObject() && !place.endsWith("/" + OPEN)) {
      value
          .getAsJsonObject()
          .asMap()
          .forEach((name, inner) -> extend(inner, place + "/" + name, places));
      value.getAsJsonObject().addProperty(UNDESCRIBED, true);
      places.add(place);
    }
  }
}

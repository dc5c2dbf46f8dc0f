package org.frillbench.results.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every published schema, also of those that join later. */
final class PublishedSchemasTest {

  private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

  /** What a field whose name ends so has to say of its unit. */
  private static final Map<String, String> UNITS =
      new TreeMap<>(
          Map.of(
              "Ns", "\\bns\\b",
              "Ms", "\\bms\\b|milliseconds",
              "[bB]ytes", "bytes|Bytes",
              "KHz", "kHz",
              "Db", "dB",
              "Celsius", "Celsius",
              "Percent", "percent",
              "[mM]icrojoules", "microjoules"));

  private static final Set<String> SHOWN =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "const",
          "enum",
          "anyOf",
          "oneOf",
          "properties",
          "required",
          "additionalProperties",
          "propertyNames",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "if",
          "then",
          "else",
          "dependentRequired",
          "dependentSchemas");

  /** An object in these may have any field: a student's spec, or that of a model of others. */
  private static final String OPEN = "spec";

  @Test
  void schemasOfTheFolderAreAllPublished() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/frillbench/results"))) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".schema.json"))
              .collect(Collectors.toSet());
      assertTrue(there.size() > 20, there.toString());
      assertEquals(
          there,
          PublishedSchemas.all().stream().map(PublishedSchema::file).collect(Collectors.toSet()));
    }
  }

  @Test
  void schemasAreValidByTheirDraft() {
    Schema draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(META_SCHEMA));
    assertFalse(draft.validate("{\"type\": \"nothing\"}", InputFormat.JSON).isEmpty());
    for (PublishedSchema schema : PublishedSchemas.all()) {
      assertEquals(META_SCHEMA, schema.json().get("$schema").getAsString(), schema.name());
      assertEquals(List.of(), draft.validate(schema.text(), InputFormat.JSON), schema.name());
    }
  }

  @Test
  void idAndFieldFollowFromTheFileName() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      JsonObject json = schema.json();
      assertEquals(schema.id(), json.get("$id").getAsString());
      assertFalse(schema.title().isBlank(), schema.name());
      JsonObject field = json.getAsJsonObject("properties").getAsJsonObject("schema");
      assertEquals(schema.field(), field.get("const").getAsString(), schema.name());
    }
  }

  @Test
  void schemaIsFoundByEachOfItsNames() {
    PublishedSchema table = PublishedSchemas.of("run-table").orElseThrow();
    for (String name :
        List.of(
            "run-table-1",
            "frill-bench/run-table/1",
            "urn:frill-bench:run-table:1",
            "run-table-1.schema.json")) {
      assertEquals(Optional.of(table), PublishedSchemas.of(name), name);
    }
    assertEquals(Optional.empty(), PublishedSchemas.of("run-table-2"));
    assertEquals(Optional.empty(), PublishedSchemas.of(""));
  }

  @Test
  void schemaComesWithThoseThatItRefersToDirectlyOrThroughOthers() {
    PublishedSchema several = PublishedSchemas.of("inspections").orElseThrow();
    assertEquals(
        List.of("inspections", "inspection", "run"),
        PublishedSchemas.with(several).stream().map(PublishedSchema::name).toList());
  }

  @Test
  void referencesLeadToDefinitions() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      visit(
          schema,
          (path, node) -> {
            if (node.has("$ref")) {
              String reference = node.get("$ref").getAsString();
              assertTrue(exists(schema, reference), path + " refers to " + reference);
            }
          });
    }
  }

  private static boolean exists(PublishedSchema from, String reference) {
    String[] parts = reference.split("#", 2);
    JsonElement place =
        parts[0].isEmpty() ? from.json() : PublishedSchemas.of(parts[0]).orElseThrow().json();
    String pointer = parts.length == 1 ? "" : parts[1];
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      place = place == null ? null : place.getAsJsonObject().get(name);
    }
    return place != null;
  }

  @Test
  void everyFieldAndDefinitionIsDescribed() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      visit(
          schema,
          (path, node) -> {
            if (!path.endsWith("[]") && !path.endsWith(".*") && !path.endsWith("|")) {
              String text = text(node);
              assertTrue(text.matches("(?s)[A-Za-z0-9\"-].*\\."), path + ": " + text);
            }
          });
    }
  }

  @Test
  void descriptionNamesTheUnitThatTheNameHas() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      visit(
          schema,
          (path, node) ->
              UNITS.forEach(
                  (suffix, unit) -> {
                    if (path.matches(".*\\w" + suffix) && isNumber(node)) {
                      assertTrue(text(node).matches("(?s).*(" + unit + ").*"), path);
                    }
                  }));
    }
  }

  private static boolean isNumber(JsonObject node) {
    return node.has("type") && node.get("type").toString().matches(".*(number|integer).*");
  }

  @Test
  void everyObjectIsClosed() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      visit(
          schema,
          (path, node) -> {
            boolean object = node.has("type") && node.get("type").toString().contains("\"object\"");
            if (object && !path.endsWith("." + OPEN)) {
              JsonElement others = node.get("additionalProperties");
              assertTrue(
                  others != null
                      && (others.isJsonObject() || others.equals(new JsonPrimitive(false))),
                  path + " is open");
            }
          });
    }
  }

  /** A keyword that no page shows would leave out what it demands. */
  @Test
  void pagesShowEveryKeywordThatIsUsed() {
    for (PublishedSchema schema : PublishedSchemas.all()) {
      visit(schema, (path, node) -> assertTrue(SHOWN.containsAll(node.keySet()), path + node));
    }
  }

  private static String text(JsonObject node) {
    return node.has("description") ? node.get("description").getAsString() : "";
  }

  /** Visits each schema in a schema, except for what conditions say, by a path from its name. */
  private static void visit(PublishedSchema schema, BiConsumer<String, JsonObject> visitor) {
    JsonObject json = schema.json();
    visit(json, schema.name(), visitor);
    if (json.has("$defs")) {
      json.getAsJsonObject("$defs")
          .asMap()
          .forEach(
              (name, value) -> visit(value.getAsJsonObject(), schema.name() + "#" + name, visitor));
    }
  }

  private static void visit(JsonObject node, String path, BiConsumer<String, JsonObject> visitor) {
    visitor.accept(path, node);
    if (node.has("properties")) {
      node.getAsJsonObject("properties")
          .asMap()
          .forEach((name, value) -> visit(value.getAsJsonObject(), path + "." + name, visitor));
    }
    if (node.has("items")) {
      visit(node.getAsJsonObject("items"), path + "[]", visitor);
    }
    if (node.has("additionalProperties") && node.get("additionalProperties").isJsonObject()) {
      visit(node.getAsJsonObject("additionalProperties"), path + ".*", visitor);
    }
    if (node.has("anyOf")) {
      node.getAsJsonArray("anyOf")
          .forEach(each -> visit(each.getAsJsonObject(), path + "|", visitor));
    }
  }
}

package org.frillbench.cli.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.frillbench.results.record.BuildProperties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials of the class path of this test. */
final class BillOfMaterialsTest {

  private static final String SCHEMAS = "http://cyclonedx.org/schema/";
  private static final String SCHEMA = SCHEMAS + "bom-1.6.schema.json";
  private static final String OWN_GROUP = "org.frillbench";

  private static String text;
  private static JsonObject bill;

  @BeforeAll
  static void write() throws IOException {
    text =
        BillOfMaterials.json(
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList());
    bill = JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void billIsValidByTheSchemaOfCycloneDx() {
    assertEquals(List.of(), errors(text));
  }

  @Test
  void schemaRefusesAnIdentifierThatSpdxDoesNotHave() {
    assertTrue(errors(text.replace("\"id\": \"FTL\"", "\"id\": \"no-such-licence\"")).size() > 0);
  }

  private static List<String> errors(String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemas(id -> id.startsWith(SCHEMAS) ? schema(id) : null))
        .getSchema(schema(SCHEMA), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String schema(String id) {
    String resource = id.substring(SCHEMAS.length() - 1);
    try (InputStream in = BillOfMaterialsTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  @Test
  void billIsOfThisVersionOfFrillBench() {
    JsonObject product = bill.getAsJsonObject("metadata").getAsJsonObject("component");
    assertEquals("application", string(product, "type"));
    assertEquals("frill-bench", string(product, "name"));
    assertEquals(BuildProperties.version(), string(product, "version"));
    assertEquals(
        "pkg:maven/org.frillbench/frill-bench@" + BuildProperties.version(),
        string(product, "purl"));
    assertEquals("Apache-2.0", licence(product));
  }

  @Test
  void billAndListOfLicencesNameTheSameComponents() {
    Set<String> listed =
        ThirdParty.components().stream()
            .map(
                each ->
                    String.join(" | ", each.name(), each.licence(), each.copyright().orElse("")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> billed = new TreeSet<>();
    for (JsonObject component : components()) {
      String group = string(component, "group");
      if (!group.equals(OWN_GROUP)) {
        billed.add(
            String.join(
                " | ",
                group.isEmpty()
                    ? string(component, "name")
                    : group + ":" + string(component, "name"),
                licence(component),
                string(component, "copyright")));
      }
    }
    assertEquals(listed, billed);
  }

  @Test
  void everyPlatformOfALibraryIsAComponentOfItsOwnWithADigest() {
    List<JsonObject> ffmpeg =
        components().stream().filter(each -> string(each, "name").equals("ffmpeg")).toList();
    assertTrue(ffmpeg.size() >= 2, ffmpeg.toString());
    Set<String> digests = new HashSet<>();
    for (JsonObject jar : ffmpeg) {
      digests.add(jar.getAsJsonArray("hashes").get(0).getAsJsonObject().get("content").toString());
    }
    assertEquals(ffmpeg.size(), digests.size());
  }

  @Test
  void whatTheAgentAppContainsIsAmongItsDependencies() {
    List<String> contents =
        dependencies("pkg:maven/org.frillbench/agent-app@" + BuildProperties.version());
    assertTrue(contents.contains("content:TensorFlow Lite for Android"), contents.toString());
    assertTrue(contents.contains("content:XNNPACK"), contents.toString());
  }

  @Test
  void javaOfTheReleaseIsAPlatformWithTheVersionOfThisJava() {
    JsonObject java =
        components().stream()
            .filter(each -> string(each, "name").equals("OpenJDK"))
            .findFirst()
            .orElseThrow();
    assertEquals("platform", string(java, "type"));
    assertEquals(Runtime.version().toString(), string(java, "version"));
  }

  @Test
  void everyReferenceOfADependencyIsOfOneComponent() {
    List<String> references =
        Stream.concat(
                components().stream(),
                Stream.of(bill.getAsJsonObject("metadata").getAsJsonObject("component")))
            .map(each -> string(each, "bom-ref"))
            .toList();
    assertEquals(references.size(), Set.copyOf(references).size());
    for (JsonElement each : bill.getAsJsonArray("dependencies")) {
      String reference = string(each.getAsJsonObject(), "ref");
      assertTrue(references.contains(reference), reference);
      assertTrue(references.containsAll(dependencies(reference)), reference);
    }
  }

  @Test
  void releaseWithoutAJarOfALibraryIsRefused() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> BillOfMaterials.json(List.of()));
    assertTrue(
        refused.getMessage().startsWith("no jar of at.yawk.lz4:lz4-java"), refused::getMessage);
  }

  private static List<JsonObject> components() {
    return StreamSupport.stream(bill.getAsJsonArray("components").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> dependencies(String reference) {
    return StreamSupport.stream(bill.getAsJsonArray("dependencies").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(each -> string(each, "ref").equals(reference))
        .flatMap(
            each -> StreamSupport.stream(each.getAsJsonArray("dependsOn").spliterator(), false))
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String string(JsonObject object, String field) {
    return object.has(field) ? object.get(field).getAsString() : "";
  }

  private static String licence(JsonObject component) {
    return StreamSupport.stream(component.getAsJsonArray("licenses").spliterator(), false)
        .map(each -> each.getAsJsonObject().getAsJsonObject("license"))
        .map(each -> string(each, "id") + string(each, "name"))
        .collect(Collectors.joining(" AND "));
  }
}

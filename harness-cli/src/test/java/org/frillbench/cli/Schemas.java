package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.Resource;

/** Holds what the command prints to the schemas that are published. */
public final class Schemas {

  private static final Pattern ID = Pattern.compile("frill-bench/([a-z-]+)/1");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  id -> id.startsWith("urn:frill-bench:") ? text(id.split(":", -1)[2]) : null));

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
    Matcher id = ID.matcher(read.getAsJsonObject().get("schema").getAsString());
    assertTrue(id.matches(), json);
    assertEquals(name, id.group(1));
    assertEquals(
        List.of(),
        REGISTRY.getSchema(text(name), InputFormat.JSON).validate(json, InputFormat.JSON));
    return read.getAsJsonObject();
  }

  private static String text(String name) {
    return Resource.text("/org/frillbench/results/" + name + "-1.schema.json");
  }
}

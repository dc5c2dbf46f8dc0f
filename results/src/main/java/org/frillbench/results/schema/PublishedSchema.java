package org.frillbench.results.schema;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON Schema (draft 2020-12) of what frill-bench prints or writes. Name and version give all its
 * other names.
 *
 * @param name {@code run-table}
 * @param version from 1; it grows where a field is taken away or changes its meaning
 * @param text the schema itself, JSON
 */
public record PublishedSchema(String name, int version, String text) {

  private static final Pattern REFERENCE =
      Pattern.compile("\"\\$ref\"\\s*:\\s*\"(urn:frill-bench:[a-z-]+:\\d+)[#\"]");

  /** Its {@code $id}: {@code urn:frill-bench:run-table:1}. */
  public String id() {
    return "urn:frill-bench:" + name + ":" + version;
  }

  /**
   * The value of the field {@code schema} in what it describes: {@code frill-bench/run-table/1}.
   */
  public String field() {
    return "frill-bench/" + name + "/" + version;
  }

  /** The name of its file without an ending: {@code run-table-1}. */
  public String stem() {
    return name + "-" + version;
  }

  /** The name of its file: {@code run-table-1.schema.json}. */
  public String file() {
    return stem() + SchemaFolder.ENDING;
  }

  /** The schema, parsed. */
  public JsonObject json() {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** What it describes, in a few words. */
  public String title() {
    return json().get("title").getAsString();
  }

  /** The {@code $id}s of the other schemas that it refers to, sorted. */
  public Set<String> references() {
    Set<String> ids = new TreeSet<>();
    Matcher references = REFERENCE.matcher(text);
    while (references.find()) {
      ids.add(references.group(1));
    }
    ids.remove(id());
    return ids;
  }
}

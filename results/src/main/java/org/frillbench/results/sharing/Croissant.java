package org.frillbench.results.sharing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Citation;
import org.frillbench.results.publish.PublicationDocument;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.PublishedAs;
import org.frillbench.results.record.Resource;

/**
 * Metadata of a published table in MLCommons' Croissant 1.0: its files with their digests, and a
 * record set with a field for each column of the CSV file. The format asks for a license, an
 * address and creators, which are absent where the publisher did not name them.
 */
public final class Croissant {

  /** The name of its file. */
  public static final String FILE = "croissant.json";

  private static final String RESOURCES = "/org/frillbench/results/sharing/";
  private static final String ROWS = "rows";

  private static final Map<String, String> FORMATS =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "md", "text/markdown",
          "tex", "text/x-tex",
          "bib", "text/x-bibtex",
          "html", "text/html");

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Croissant() {}

  /**
   * The metadata, JSON-LD.
   *
   * @param table a table with a citation
   * @param files the text of each file that is published with it, by its name
   * @param published the day on which it is published
   */
  public static String of(CitableTable table, Map<String, String> files, LocalDate published) {
    JsonObject dataset = new JsonObject();
    dataset.add("@context", resource("croissant-context.json"));
    dataset.addProperty("@type", "sc:Dataset");
    dataset.addProperty("conformsTo", "http://mlcommons.org/croissant/1.0");
    describe(dataset, table, published);
    JsonArray distribution = new JsonArray();
    files.forEach((name, text) -> distribution.add(file(name, text)));
    dataset.add("distribution", distribution);
    JsonArray recordSets = new JsonArray();
    recordSets.add(rows(table));
    dataset.add("recordSet", recordSets);
    return ControlCharacters.inJson(GSON.toJson(dataset) + "\n");
  }

  private static void describe(JsonObject dataset, CitableTable table, LocalDate published) {
    Citation citation = table.citation();
    PublishedAs by = citation.by();
    dataset.addProperty("name", ControlCharacters.of(citation.title()));
    dataset.addProperty(
        "description",
        ControlCharacters.of(
            citation.title()
                + ". "
                + citation.measured()
                + ". One row per model and settings; latency.json has everything, latency.md says"
                + " how to read it."));
    dataset.addProperty("citeAs", BibTex.of(table));
    dataset.addProperty("dateCreated", citation.date());
    dataset.addProperty("datePublished", published.toString());
    if (by.url() != null) {
      dataset.addProperty("url", by.url());
    }
    if (by.license() != null) {
      dataset.addProperty(
          "license",
          PublishedAs.isUrl(by.license())
              ? by.license()
              : "https://spdx.org/licenses/" + by.license());
    }
    if (!by.authors().isEmpty()) {
      JsonArray creators = new JsonArray();
      by.authors().forEach(author -> creators.add(person(author)));
      dataset.add("creator", creators);
    }
  }

  private static JsonObject person(String name) {
    JsonObject person = new JsonObject();
    person.addProperty("@type", "sc:Person");
    person.addProperty("name", ControlCharacters.of(name));
    return person;
  }

  private static JsonObject file(String name, String text) {
    JsonObject file = new JsonObject();
    file.addProperty("@type", "cr:FileObject");
    file.addProperty("@id", name);
    file.addProperty("name", name);
    file.addProperty("contentUrl", name);
    file.addProperty("contentSize", text.getBytes(StandardCharsets.UTF_8).length + " B");
    file.addProperty("encodingFormat", FORMATS.get(name.substring(name.lastIndexOf('.') + 1)));
    file.addProperty("sha256", HexDigest.sha256().update(text).hex());
    return file;
  }

  private static JsonObject rows(CitableTable table) {
    JsonObject described = resource("latency-fields.json");
    List<String> columns = PublicationDocument.of(table, Set.of()).lines().get(0);
    JsonArray fields = new JsonArray();
    columns.forEach(column -> fields.add(field(column, described.getAsJsonObject(column))));
    JsonObject rows = new JsonObject();
    rows.addProperty("@type", "cr:RecordSet");
    rows.addProperty("@id", ROWS);
    rows.addProperty("name", ROWS);
    rows.addProperty(
        "description",
        "A row per model, settings and origin. An empty cell was not measured or is unknown.");
    rows.add("field", fields);
    return rows;
  }

  private static JsonObject field(String column, JsonObject described) {
    JsonObject csv = new JsonObject();
    csv.addProperty("@id", PublicationFile.CSV.fileName("latency"));
    JsonObject extract = new JsonObject();
    extract.addProperty("column", column);
    JsonObject source = new JsonObject();
    source.add("fileObject", csv);
    source.add("extract", extract);
    String unit = described.has("unit") ? ", " + described.get("unit").getAsString() : "";
    JsonObject field = new JsonObject();
    field.addProperty("@type", "cr:Field");
    field.addProperty("@id", ROWS + "/" + column);
    field.addProperty("name", column);
    field.addProperty("description", described.get("description").getAsString() + unit);
    field.addProperty("dataType", "sc:" + described.get("type").getAsString());
    field.add("source", source);
    return field;
  }

  private static JsonObject resource(String name) {
    return JsonParser.parseString(Resource.text(RESOURCES + name)).getAsJsonObject();
  }
}

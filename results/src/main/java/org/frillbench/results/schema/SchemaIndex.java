package org.frillbench.results.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that leads to the pages of all schemas, in Markdown. */
public final class SchemaIndex {

  /** The name of its file, which GitHub shows below a folder. */
  public static final String FILE = "README.md";

  private SchemaIndex() {}

  /**
   * The index of {@code schemas}, a row each.
   *
   * @param sources what prints or is what each describes, in Markdown, by the schema's name
   */
  public static String of(List<PublishedSchema> schemas, Map<String, String> sources) {
    return "# Schemas\n\n"
        + "The JSON Schemas (draft 2020-12) of everything that frill-bench prints or writes as JSON,"
        + " a page each.\n\n"
        + "| schema | what it describes |\n| --- | --- |\n"
        + schemas.stream()
            .map(schema -> row(schema, sources.get(schema.name())))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(PublishedSchema schema, String source) {
    String link = "[`" + schema.name() + "`](" + SchemaPage.file(schema) + ")";
    String purpose = schema.json().get("description").getAsString().split("\\. |\\.$", 2)[0];
    return "| " + link + " | " + purpose + (source == null ? "" : " (" + source + ")") + " |";
  }
}

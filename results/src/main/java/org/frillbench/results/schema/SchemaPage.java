package org.frillbench.results.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of documentation of a schema, in Markdown. */
public final class SchemaPage {

  private static final String DEFINITIONS = "$defs";

  private final List<String> blocks = new ArrayList<>();

  private SchemaPage() {}

  /** The name of a schema's page. */
  public static String file(PublishedSchema schema) {
    return schema.stem() + ".md";
  }

  /**
   * The page of {@code schema}.
   *
   * @param source what prints or is what it describes, in Markdown
   */
  public static String of(PublishedSchema schema, String source) {
    SchemaPage page = new SchemaPage();
    page.head(schema, source);
    JsonObject json = schema.json();
    page.blocks.add("## Fields");
    page.object(json);
    if (json.has(DEFINITIONS)) {
      json.getAsJsonObject(DEFINITIONS).asMap().forEach(page::definition);
    }
    return String.join("\n\n", page.blocks) + "\n";
  }

  private void head(PublishedSchema schema, String source) {
    blocks.add("# `" + schema.name() + "`: " + schema.title());
    blocks.add(schema.json().get("description").getAsString());
    List<String> facts = new ArrayList<>();
    facts.add("describes: " + source);
    facts.add("`schema` in the JSON: `" + schema.field() + "`");
    facts.add("`$id`: `" + schema.id() + "`");
    String references =
        schema.references().stream().map(SchemaLinks::of).collect(Collectors.joining(", "));
    if (!references.isEmpty()) {
      facts.add("refers to: " + references);
    }
    facts.add("the JSON Schema: `frill-bench schema " + schema.name() + " --json`");
    blocks.add(facts.stream().map(fact -> "- " + fact).collect(Collectors.joining("\n")));
  }

  private void definition(String name, JsonElement value) {
    JsonObject schema = value.getAsJsonObject();
    blocks.add("## `" + name + "`");
    blocks.add(schema.get("description").getAsString());
    if (Field.of(schema).isEmpty()) {
      blocks.add("Type: " + ValueType.of(schema) + ".");
      conditions(schema, List.of());
    } else {
      object(schema);
    }
  }

  private void object(JsonObject schema) {
    List<Field> fields = Field.of(schema);
    List<String> lines = new ArrayList<>();
    lines.add(row(List.of("field", "type", "required", "meaning")));
    lines.add(row(List.of("---", "---", "---", "---")));
    for (Field field : fields) {
      lines.add(
          row(
              List.of(
                  "`" + field.path() + "`",
                  ValueType.of(field.schema()),
                  field.required() ? "yes" : "no",
                  field.schema().get("description").getAsString())));
    }
    blocks.add(String.join("\n", lines));
    conditions(schema, fields);
  }

  private void conditions(JsonObject schema, List<Field> fields) {
    List<String> conditions =
        new ArrayList<>(Conditions.of(schema).stream().map(SchemaPage::bullet).toList());
    for (Field field : fields) {
      Conditions.of(field.innermost()).stream()
          .map(each -> bullet("in `" + field.path() + "`: " + each))
          .forEach(conditions::add);
    }
    if (!conditions.isEmpty()) {
      blocks.add(String.join("\n", conditions));
    }
  }

  private static String bullet(String words) {
    return "- " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}

package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a schema is shown itself, or what it says in which form. */
@Under(OptionHeading.OUTPUT)
public final class SchemaFormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How it is printed: text, markdown, or json, the JSON Schema itself (default: text).")
  private Format format;

  @Mixin private JsonOption json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  /** Whether the schema itself is asked for. */
  public boolean json() {
    return json.or(spec, format, Format.JSON) == Format.JSON;
  }

  /** Whether a page in Markdown is asked for. */
  public boolean markdown() {
    return json.or(spec, format, Format.JSON) == Format.MARKDOWN;
  }
}

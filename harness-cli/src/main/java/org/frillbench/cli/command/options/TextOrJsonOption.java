package org.frillbench.cli.command.options;

import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a result that is no table is printed as text or as JSON. */
@Under(OptionHeading.OUTPUT)
public final class TextOrJsonOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How the result is printed: text or json (default: text).")
  private Format format;

  @Mixin private JsonOption json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private enum Format {
    TEXT,
    JSON
  }

  /** Whether JSON is asked for. */
  public boolean json() {
    return json.or(spec, format, Format.JSON) == Format.JSON;
  }
}

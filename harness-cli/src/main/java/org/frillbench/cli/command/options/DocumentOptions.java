package org.frillbench.cli.command.options;

import java.io.PrintWriter;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a document is printed: its format, and how much of it a terminal shows. */
@Under(OptionHeading.OUTPUT)
public final class DocumentOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How the result is printed: text, markdown, latex, csv or json (default: text).")
  private Format format;

  @Mixin private JsonOption json;
  @Mixin private ScreenOption screen;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The format that was asked for. */
  public Format format() {
    return json.or(spec, format, Format.JSON);
  }

  /** What shows it. */
  Screen screen() {
    return screen.screen();
  }

  /** Prints {@code document} on standard output. */
  public void print(Document document) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(format().render(document, screen()));
    out.flush();
  }

  /** Where messages beside it go: output for programs is alone on standard output. */
  public PrintWriter beside() {
    return format().forPrograms() ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }
}

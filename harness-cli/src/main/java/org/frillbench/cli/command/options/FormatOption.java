package org.frillbench.cli.command.options;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.table.ColumnGroup;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableFormat;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** In which form a table is printed. */
@Under(OptionHeading.OUTPUT)
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How the table is printed: text, json, csv or markdown (default: text).")
  private TableFormat format;

  @Option(
      names = "--columns",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "Also show contention, memory, energy or roofline, where they were measured; json and csv"
              + " always hold them.")
  private Set<ColumnGroup> extras = EnumSet.noneOf(ColumnGroup.class);

  /** The run's table in that form. */
  public String render(Analysis run) {
    return format.renderer().render(LatencyTable.of(run, extras));
  }

  /** Where words beside the table go: what programs read is alone on standard output. */
  public PrintWriter beside(CommandLine line) {
    return switch (format) {
      case TEXT, MARKDOWN -> line.getOut();
      case JSON, CSV -> line.getErr();
    };
  }
}

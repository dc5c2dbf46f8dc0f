package org.frillbench.cli.command;

import org.frillbench.results.record.RunFile;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableFormat;
import picocli.CommandLine.Option;

/** In which form a table is printed. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How the table is printed: text, json, csv or markdown (default: text).")
  private TableFormat format;

  /** The run's table in that form. */
  String render(RunFile run) {
    return format.renderer().render(LatencyTable.of(run));
  }
}

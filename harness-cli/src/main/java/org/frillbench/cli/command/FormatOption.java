package org.frillbench.cli.command;

import org.frillbench.results.table.TableFormat;
import picocli.CommandLine.Option;

/** In which form a table is printed. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How the table is printed: ${COMPLETION-CANDIDATES} (default: text).")
  TableFormat format;
}

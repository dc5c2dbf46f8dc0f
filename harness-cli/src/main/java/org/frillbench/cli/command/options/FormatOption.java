package org.frillbench.cli.command.options;

import java.io.PrintWriter;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.devices.DevicesDocument;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The format of a table, and its optional columns. */
@Under(OptionHeading.OUTPUT)
public final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How the table is printed: text, markdown, latex, csv or json (default: text).")
  private Format format;

  @Mixin private ColumnsOption columns;
  @Mixin private ScreenOption screen;

  /** The run's table in that format. */
  public String render(Analysis run) {
    return format.render(TableDocument.of(LatencyTable.of(run, columns.groups())), screen.screen());
  }

  /** The runs as one table with a column a device; a single run's own table. */
  public String render(List<Analysis> runs) throws RunFileException {
    return runs.size() == 1
        ? render(runs.get(0))
        : format.render(DevicesDocument.of(DevicesTable.of(runs), columns.groups()));
  }

  /** What shows the table. */
  public Screen screen() {
    return screen.screen();
  }

  /** Where messages beside the table go: output for programs is alone on standard output. */
  public PrintWriter beside(CommandLine line) {
    return format.forPrograms() ? line.getErr() : line.getOut();
  }
}

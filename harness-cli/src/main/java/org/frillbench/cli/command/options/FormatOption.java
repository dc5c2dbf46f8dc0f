package org.frillbench.cli.command.options;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.devices.DevicesDocument;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Screen;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import picocli.CommandLine.Mixin;

/** How a table of runs is printed, and its optional columns. */
@Under(OptionHeading.OUTPUT)
public final class FormatOption {

  @Mixin private DocumentOptions printing;
  @Mixin private ColumnsOption columns;
  @Mixin private ReferenceOption reference;

  /**
   * Refuses before any work what no table can show.
   *
   * @param candidates their names
   * @param several whether the table has a column a device
   */
  public void check(Collection<String> candidates, boolean several) {
    reference.checkSeveral(several);
    reference.check(candidates);
  }

  /** Prints the run's table. */
  public void print(Analysis run) {
    printing.print(document(run));
  }

  /** Prints the runs as one table with a column a device; a single run's own table. */
  public void print(List<Analysis> runs) throws RunFileException {
    reference.checkSeveral(runs.size() > 1);
    printing.print(
        runs.size() == 1
            ? document(runs.get(0))
            : DevicesDocument.of(DevicesTable.of(runs), columns.groups()));
  }

  private Document document(Analysis run) {
    return TableDocument.of(LatencyTable.of(shown(run), columns.groups()));
  }

  /** {@code run} as its table shows it: beside the reference that was asked for. */
  public Analysis shown(Analysis run) {
    return reference.in(run);
  }

  /** What shows the table. */
  public Screen screen() {
    return printing.screen();
  }

  /** Where messages beside the table go: output for programs is alone on standard output. */
  public PrintWriter beside() {
    return printing.beside();
  }
}

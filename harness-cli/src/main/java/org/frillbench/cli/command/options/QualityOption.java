package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.quality.QualityException;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.UnreadableFileException;
import picocli.CommandLine.Option;

/** How good candidates are. */
@Under(OptionHeading.JUDGING)
public final class QualityOption {

  private static final int MOST_BYTES = 16 << 20;

  @Option(
      names = "--quality",
      paramLabel = "TABLE",
      description =
          "Accuracies of the candidates: CSV (\"candidate\" and the tasks, then a line a candidate)"
              + " or JSON (candidates, each with its tasks). Their mean is a candidate's quality.")
  private Path quality;

  /** Whether a quality table is given. */
  public boolean given() {
    return quality != null;
  }

  /** Quality where it was brought, otherwise size; for the rows of all runs. */
  public Objective objective(List<TableRow> rows) {
    if (quality == null) {
      return Objective.smallness();
    }
    try {
      QualityTable table = QualityTable.read(BoundedFile.text(quality, MOST_BYTES));
      table.checkAgainst(rows.stream().map(TableRow::candidate).collect(Collectors.toSet()));
      return Objective.quality(table);
    } catch (QualityException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "cannot use " + quality + ": " + e.getMessage() + ".", e);
    } catch (UnreadableFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}

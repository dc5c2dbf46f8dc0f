package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublishedElsewhere;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.UnreadableFileException;

/** Latency tables that stand already. */
final class TableFiles {

  private static final String PUBLISHED = "published";

  private static final int MOST_BYTES = 64 << 20;

  private TableFiles() {}

  /** The table of a file, or the one that the word stands for. */
  static CitableTable read(String file) {
    if (file.equals(PUBLISHED)) {
      return PublishedElsewhere.table();
    }
    try {
      return CitableTable.read(BoundedFile.text(Path.of(file), MOST_BYTES));
    } catch (UnreadableFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (RunFileException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, "cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}

package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.export.AmbiguousNamesException;
import org.frillbench.results.export.ExportFormat;
import org.frillbench.results.publish.CitableTable;

/** The published files that other benchmark tools read. */
final class ExportFiles {

  private ExportFiles() {}

  /** The text of each file in {@code folder}. */
  static Map<Path, String> of(Set<ExportFormat> formats, CitableTable table, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    try {
      for (ExportFormat format : formats) {
        files.put(folder.resolve(format.fileName()), format.render(table));
      }
      return files;
    } catch (AmbiguousNamesException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
  }
}

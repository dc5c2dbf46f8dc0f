package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.cli.command.Notices;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.devices.DevicesDocument;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.warning.Warning;

/** The published files that put several devices beside each other. */
final class DevicesFiles {

  private DevicesFiles() {}

  /** The runs beside each other; empty where they are not of several devices. */
  static Optional<DevicesTable> table(List<Analysis> runs, Set<Warning> accepted) {
    try {
      return Optional.of(DevicesTable.of(runs, accepted, new Noise(null)))
          .filter(DevicesTable::ofSeveralDevices);
    } catch (RunFileException e) {
      Notices.on(System.err)
          .accept("no table puts the devices beside each other: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** The text of each file in {@code folder}. */
  static Map<Path, String> of(DevicesTable table, Set<ColumnGroup> columns, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (PublicationFile file : PublicationFile.values()) {
      files.put(
          folder.resolve(file.fileName("devices")),
          file.format().render(DevicesDocument.of(table, columns)));
    }
    return files;
  }
}

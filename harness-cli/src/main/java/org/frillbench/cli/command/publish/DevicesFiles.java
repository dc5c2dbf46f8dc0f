package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The text of each file in {@code folder}; none where the runs are not of several devices. */
  static Map<Path, String> of(
      List<Analysis> runs, Set<Warning> accepted, Set<ColumnGroup> columns, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    try {
      DevicesTable table = DevicesTable.of(runs, accepted, new Noise(null));
      if (table.ofSeveralDevices()) {
        for (PublicationFile file : PublicationFile.values()) {
          files.put(
              folder.resolve(file.fileName("devices")),
              file.format().render(DevicesDocument.of(table, columns)));
        }
      }
    } catch (RunFileException e) {
      Notices.on(System.err)
          .accept("No table puts the devices beside each other: " + e.getMessage() + ".");
    }
    return files;
  }
}

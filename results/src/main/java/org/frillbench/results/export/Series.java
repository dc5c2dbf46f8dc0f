package org.frillbench.results.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/**
 * The measured figures of a table, each under a name of its own that is the same in the next run:
 * other tools know a benchmark by its name alone.
 *
 * @param resultSets the result sets that were measured
 * @param entries one per row
 */
record Series(List<ResultSet> resultSets, List<Entry> entries) {

  /**
   * A row with its name.
   *
   * @param name {@code FRILL/xnnpack/threads:1/app}, its kind behind the candidate where that is
   *     not float32 ({@code FRILL/int8/xnnpack/…}), and {@code /on:…} where there are several
   *     devices
   */
  record Entry(String name, TableRow row) {}

  static Series of(CitableTable table) throws AmbiguousNamesException {
    List<ResultSet> resultSets = table.measured();
    Set<String> names = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (ResultSet resultSet : resultSets) {
      String device =
          resultSets.size() == 1 ? "" : "/on:" + nameSegment(ProvenanceText.device(resultSet));
      for (TableRow row : resultSet.rows()) {
        String name = name(row) + device;
        if (!names.add(name)) {
          throw new AmbiguousNamesException(
              "two figures would be called "
                  + name
                  + " in another tool: export runs of one device one at a time");
        }
        entries.add(new Entry(name, row));
      }
    }
    return new Series(resultSets, entries);
  }

  private static String name(TableRow row) {
    Settings settings = row.settings();
    String mask = settings.cpuMask() == null ? "" : "/cores:" + settings.cpuMask();
    String kind = row.kind() == NumericKind.FLOAT32 ? "" : "/" + RunJson.id(row.kind());
    return nameSegment(row.candidate())
        + kind
        + "/"
        + settings.kernels()
        + "/threads:"
        + settings.threads()
        + mask
        + "/"
        + RunJson.id(settings.launch())
        + (settings.sustained() == null ? "" : "/sustained")
        + (settings.hugePages() == null ? "" : "/huge-pages");
  }

  /**
   * What separates segments of a name means nothing inside one, and readers print it as it is: in
   * terminals and in the cells of Markdown tables, as code.
   */
  private static String nameSegment(String text) {
    return Percent.encode(ControlCharacters.of(text), "%/|`");
  }
}

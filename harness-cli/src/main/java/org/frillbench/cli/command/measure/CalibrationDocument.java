package org.frillbench.cli.command.measure;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.command.measure.CalibrationTable.Share;
import org.frillbench.results.calibration.NullComparisons;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;

/** A calibration as a document. */
final class CalibrationDocument {

  /** Names the schema that calibrations are written in. */
  private static final String SCHEMA = "frill-bench/calibration/1";

  private record Answer(
      String schema, long seed, List<CalibrationTable> tables, List<Equal> equalFiles) {}

  /**
   * Comparisons of one candidate as two files.
   *
   * @param rounds of each comparison
   * @param excluding how many exclude equality
   * @param most how many may, but in under 1 of 100 cases
   */
  private record Equal(int rounds, Share excluding, int most) {
    static Equal of(NullComparisons found) {
      return new Equal(
          found.rounds(), Share.of("excluding equality", found.excluding()), found.most());
    }

    private String text() {
      return String.format(
          "%d comparisons of %d rounds each: %d exclude equality; more than %d would be chance in"
              + " under 1 of 100 cases.",
          excluding.runs(), rounds, excluding.count(), most);
    }
  }

  private CalibrationDocument() {}

  /** The document of {@code tables}, of which those without rows are left out. */
  static Document of(long seed, List<CalibrationTable> tables, List<NullComparisons> comparisons) {
    List<CalibrationTable> found = tables.stream().filter(each -> !each.rows().isEmpty()).toList();
    List<Equal> equal = comparisons.stream().map(Equal::of).toList();
    return new Document(
        null,
        List.of(),
        Grid.NONE,
        List.of(),
        Stream.concat(
                found.stream().map(table -> new Section(table.title(), List.of(), table.grid())),
                Stream.of(
                    new Section(
                        "One candidate as two files", equal.stream().map(Equal::text).toList())))
            .toList(),
        List.of(),
        CalibrationTable.lines(found),
        new Answer(SCHEMA, seed, found, equal));
  }
}

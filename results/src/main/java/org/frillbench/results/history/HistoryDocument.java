package org.frillbench.results.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.table.TableHeading;

/** A history as a document: a table a series, with a line a run. */
public final class HistoryDocument {

  /** How to read one. */
  public static final List<String> NOTES =
      List.of(
          "Runs are measured at different times, so a change between two may be one of the device.",
          "To compare two versions, measure them in the same rounds: frill-bench gate.");

  private HistoryDocument() {}

  /** The document of {@code history}. */
  public static Document of(List<Series> history) {
    return new Document(
        null,
        List.of(),
        Grid.NONE,
        List.of(),
        history.stream().map(HistoryDocument::section).toList(),
        NOTES,
        HistoryFigures.lines(history),
        HistoryJson.of(history));
  }

  private static Section section(Series series) {
    List<HistoryRow> rows = HistoryRow.of(series);
    return new Section(
        series.candidate()
            + ", "
            + TableHeading.settings(series.settings())
            + ", "
            + TableHeading.target(series.target()),
        incomparable(rows),
        HistoryFigures.of(rows).grid(rows));
  }

  /** The fields in which successive runs must not differ but do; empty if all are comparable. */
  private static List<String> incomparable(List<HistoryRow> rows) {
    Set<String> fields = new LinkedHashSet<>();
    rows.forEach(row -> fields.addAll(row.differences()));
    return fields.isEmpty()
        ? List.of()
        : List.of(
            "-: not comparable with the previous run, because they differ in "
                + String.join(", ", fields));
  }
}

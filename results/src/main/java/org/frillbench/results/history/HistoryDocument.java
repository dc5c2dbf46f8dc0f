package org.frillbench.results.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
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
    Map<String, Target> targets = targets(history);
    List<Settings> settings = history.stream().map(Series::settings).distinct().toList();
    return new Document(
        null,
        heading(targets, settings),
        Grid.NONE,
        List.of(),
        history.stream()
            .map(each -> section(title(each, targets.size() > 1, settings.size() > 1), each))
            .toList(),
        NOTES,
        HistoryFigures.lines(history),
        HistoryJson.of(history));
  }

  private static Map<String, Target> targets(List<Series> history) {
    Map<String, Target> targets = new LinkedHashMap<>();
    history.forEach(each -> targets.putIfAbsent(TargetId.of(each.target()), each.target()));
    return targets;
  }

  /** What all series have in common, or the targets by the names that titles have. */
  private static List<String> heading(Map<String, Target> targets, List<Settings> settings) {
    Stream<String> where =
        targets.entrySet().stream()
            .map(
                each ->
                    (targets.size() > 1 ? each.getKey() + ": " : "")
                        + TableHeading.target(each.getValue()));
    Stream<String> how =
        settings.size() == 1 ? Stream.of(TableHeading.settings(settings.get(0))) : Stream.empty();
    return Stream.concat(where, how).toList();
  }

  private static String title(Series series, boolean namesTarget, boolean namesSettings) {
    return series.candidate()
        + (namesSettings ? ", " + TableHeading.settings(series.settings()) : "")
        + (namesTarget ? ", " + TargetId.of(series.target()) : "");
  }

  private static Section section(String title, Series series) {
    List<HistoryRow> rows = HistoryRow.of(series);
    return new Section(title, incomparable(rows), HistoryFigures.of(rows).grid(rows));
  }

  /** The fields in which successive runs must not differ but do; empty if all are comparable. */
  private static List<String> incomparable(List<HistoryRow> rows) {
    Set<String> fields = new LinkedHashSet<>();
    rows.forEach(row -> fields.addAll(row.differences()));
    return fields.isEmpty()
        ? List.of()
        : List.of(
            "-: not comparable with the previous run, because they differ in "
                + String.join(", ", DifferenceWords.of(fields)));
  }
}

package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.NumericKind;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.table.NumberText;
import org.frillbench.results.table.SettingsNames;
import org.frillbench.results.table.TableHeading;

/**
 * A table as people read it: rounded, columns that say nothing left out. Cells and notes may hold
 * characters that need escaping.
 *
 * @param headers one a column
 * @param fromLeft whether each column reads from the left; numbers stand at the right
 * @param rows their cells
 * @param notes how to read them and where they come from
 */
record DocumentTable(
    List<String> headers, List<Boolean> fromLeft, List<List<String>> rows, List<String> notes) {

  private static final String ABSENT = "-";

  private record Column(
      String header, boolean text, BiFunction<ResultSet, TableRow, String> cell) {}

  /**
   * Of a table.
   *
   * @param digests whether the first digits of each file's SHA-256 make a column
   */
  static DocumentTable of(CitableTable table, boolean digests) {
    List<Column> columns = columns(table, digests);
    List<List<String>> rows = new ArrayList<>();
    for (ResultSet resultSet : table.resultSets()) {
      for (TableRow row : resultSet.rows()) {
        rows.add(columns.stream().map(column -> column.cell().apply(resultSet, row)).toList());
      }
    }
    return new DocumentTable(
        columns.stream().map(Column::header).toList(),
        columns.stream().map(Column::text).toList(),
        rows,
        notes(table));
  }

  private static List<Column> columns(CitableTable table, boolean digests) {
    List<TableRow> rows = table.resultSets().stream().flatMap(resultSet -> resultSet.rows().stream()).toList();
    List<Settings> settings =
        rows.stream().map(TableRow::settings).filter(each -> each != null).distinct().toList();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("candidate", true, (resultSet, row) -> row.candidate()));
    if (table.resultSets().size() > 1) {
      columns.add(new Column("measured on", true, (resultSet, row) -> where(resultSet)));
    }
    if (any(rows, row -> row.kind() != null && row.kind() != NumericKind.FLOAT32)) {
      columns.add(new Column("kind", true, (resultSet, row) -> orAbsent(row.kind(), RunJson::id)));
    }
    if (settings.size() > 1) {
      columns.add(
          new Column(
              "settings",
              true,
              (resultSet, row) ->
                  row.settings() == null ? ABSENT : SettingsNames.of(row.settings(), settings)));
    }
    if (any(rows, TableRow::ranOtherwise)) {
      columns.add(
          number(
              "nodes in XNNPACK",
              row -> row.settings() == null ? ABSENT : ActualSettings.nodes(row.used())));
    }
    columns.add(number("size, MiB", row -> orAbsent(row.bytes(), NumberText::mebibytes)));
    columns.add(number("parameters", row -> orAbsent(row.parameters(), NumberText::count)));
    columns.add(number("MACs", row -> orAbsent(row.macs(), NumberText::count)));
    columns.add(
        number("trials", row -> orAbsent(row.trials(), list -> Integer.toString(list.size()))));
    columns.add(number("latency, ms", row -> NumberText.milliseconds(row.latencyNs())));
    columns.add(number("interval, ms", DocumentTable::ends));
    columns.add(number("p90, ms", row -> orAbsent(row.percentileNs(Percentile.P90), NumberText::milliseconds)));
    if (any(rows, row -> row.percentileNs(Percentile.P99) != null)) {
      columns.add(number("p99, ms", row -> orAbsent(row.percentileNs(Percentile.P99), NumberText::milliseconds)));
    }
    if (any(rows, row -> row.ratioToTeacher() != null)) {
      columns.add(number("vs teacher", row -> orAbsent(row.ratioToTeacher(), NumberText::ratio)));
    }
    if (digests) {
      columns.add(
          new Column(
              "SHA-256", true, (resultSet, row) -> orAbsent(row.sha256(), it -> it.substring(0, 8))));
    }
    return columns;
  }

  private static String where(ResultSet resultSet) {
    String elsewhere = resultSet.origin() == Origin.MEASURED ? "" : " (published elsewhere)";
    return ProvenanceText.device(resultSet) + elsewhere;
  }

  private static Column number(String header, Function<TableRow, String> cell) {
    return new Column(header, false, (resultSet, row) -> cell.apply(row));
  }

  private static <T> String orAbsent(T value, Function<T, String> shown) {
    return value == null ? ABSENT : shown.apply(value);
  }

  private static String ends(TableRow row) {
    Interval interval = row.interval();
    return interval == null
        ? ABSENT
        : NumberText.milliseconds(interval.lowNs())
            + " to "
            + NumberText.milliseconds(interval.highNs())
            + (row.stoppedByWidth() == null ? "" : " (by width)");
  }

  private static boolean any(List<TableRow> rows, Predicate<TableRow> test) {
    return rows.stream().anyMatch(test);
  }

  private static List<String> notes(CitableTable table) {
    List<String> notes = new ArrayList<>();
    table.resultSets().forEach(resultSet -> notes.addAll(ProvenanceText.lines(resultSet)));
    List<TableRow> rows =
        table.measured().stream().flatMap(resultSet -> resultSet.rows().stream()).toList();
    notes.add(
        "Latency is the centre of the trial medians (Hodges-Lehmann on logs), a trial being one"
            + " fresh process.");
    if (any(rows, row -> row.interval().kind() == IntervalKind.HL95)) {
      notes.add("From 6 trials on its interval is the exact one of Hodges and Lehmann, 95 %.");
    }
    if (any(rows, row -> row.interval().kind() == IntervalKind.T95)) {
      notes.add("Of 3 to 5 trials the interval is Student's t, 95 %.");
    }
    if (any(rows, row -> row.interval().kind() == IntervalKind.RANGE)) {
      notes.add(
          "Of 1 or 2 trials the interval is the range of their medians: it promises nothing.");
    }
    table.measured().stream()
        .filter(resultSet -> any(resultSet.rows(), row -> row.stoppedByWidth() != null))
        .map(resultSet -> TableHeading.stoppedByWidth(resultSet.provenance().run().plan().precision()))
        .distinct()
        .forEach(notes::add);
    if (any(rows, row -> row.trials().size() < PublishRule.CITABLE_TRIALS)) {
      notes.add("Figures of under 8 trials are a first look, not yet to be cited.");
    }
    if (any(rows, row -> row.kind() != NumericKind.FLOAT32)) {
      notes.add(TableHeading.KINDS);
    }
    notes.add("p90 and p99 are figures within a trial; \"-\" means unknown or too few samples.");
    return notes;
  }
}

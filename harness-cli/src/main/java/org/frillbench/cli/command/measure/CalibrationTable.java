package org.frillbench.cli.command.measure;

import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.calibration.Coverage;
import org.frillbench.results.document.Grid;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;

/**
 * One table of a calibration.
 *
 * @param id its name in files
 * @param title for people
 * @param subject the header above what its rows are of
 * @param rows at least one
 */
record CalibrationTable(String id, String title, String subject, List<Row> rows) {

  /** The setting that is a relative width, 0.03 for 3 %. */
  static final String WIDTH = "width";

  /**
   * A row.
   *
   * @param subject what was simulated or drawn from
   * @param settings how, by name: numbers and words
   * @param shares how often what held, in the order of the columns
   */
  record Row(String subject, Map<String, Object> settings, List<Share> shares) {}

  /**
   * How often something held.
   *
   * @param of what it is the share of
   * @param count how often it held
   * @param runs of so many
   */
  record Share(String of, int count, int runs) {
    static Share of(String name, Coverage coverage) {
      return new Share(name, coverage.count(), coverage.of());
    }

    private String text() {
      Coverage coverage = new Coverage(count, runs);
      return String.format(
          Locale.ROOT, "%.1f ± %.1f", 100 * coverage.share(), 100 * coverage.error());
    }
  }

  /** A line of files. */
  private record Line(String table, Row row, Share share) {}

  private static final Figures<Line> FIELDS =
      new Figures<>(
          List.of(
              field("table", Line::table),
              field("subject", line -> line.row().subject()),
              field("settings", line -> settings(line.row())),
              field("share_of", line -> line.share().of()),
              field("count", line -> line.share().count()),
              field("runs", line -> line.share().runs())));

  /** Its columns for people. */
  Grid grid() {
    List<Figure<Row>> columns = new ArrayList<>();
    columns.add(Figure.<Row>column(subject, true, Row::subject).ranked(0));
    rows.get(0)
        .settings()
        .keySet()
        .forEach(
            name -> columns.add(Figure.<Row>column(name, false, row -> text(row, name)).ranked(0)));
    rows.stream()
        .flatMap(row -> row.shares().stream())
        .map(Share::of)
        .distinct()
        .forEach(name -> columns.add(Figure.<Row>column(name, false, row -> share(row, name))));
    return new Figures<>(columns).grid(rows);
  }

  private static String text(Row row, String name) {
    Object value = row.settings().get(name);
    if (value instanceof Double number) {
      return name.equals(WIDTH)
          ? String.format(Locale.ROOT, "± %.1f", 100 * number)
          : String.format(Locale.ROOT, "%.1f", number);
    }
    return Objects.toString(value);
  }

  private static String share(Row row, String name) {
    return row.shares().stream()
        .filter(share -> share.of().equals(name))
        .map(Share::text)
        .findFirst()
        .orElse(null);
  }

  /** The lines of a CSV file of all {@code tables}. */
  static List<List<String>> lines(List<CalibrationTable> tables) {
    return FIELDS.lines(tables.stream().flatMap(CalibrationTable::lines).toList());
  }

  private Stream<Line> lines() {
    return rows.stream()
        .flatMap(row -> row.shares().stream().map(share -> new Line(id, row, share)));
  }

  private static String settings(Row row) {
    return row.settings().entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}

package org.frillbench.results.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.frillbench.results.document.CsvCells;
import org.frillbench.results.document.Grid;
import org.frillbench.results.record.RunJson;

/**
 * A list of figures, in the order of their columns and fields.
 *
 * @param <R> the kind of row
 */
public record Figures<R>(List<Figure<R>> all) {

  private static final String ABSENT = "-";

  public Figures {
    all = List.copyOf(all);
  }

  /**
   * The columns for people.
   *
   * @param groups the groups of columns that are shown; one is left out where no row has it
   */
  public Grid grid(List<R> rows, Set<ColumnGroup> groups) {
    List<Figure<R>> columns =
        all.stream()
            .filter(figure -> figure.header() != null)
            .filter(figure -> figure.group() == null || groups.contains(figure.group()))
            .filter(figure -> isShown(figure, rows))
            .toList();
    List<Function<R, String>> texts =
        columns.stream().map(figure -> figure.texts().apply(rows)).toList();
    return new Grid(
        columns.stream().map(Figure::header).toList(),
        columns.stream().map(Figure::fromLeft).toList(),
        columns.stream().map(Figure::rank).toList(),
        rows.stream()
            .map(
                row ->
                    texts.stream()
                        .map(text -> Objects.requireNonNullElse(text.apply(row), ABSENT))
                        .toList())
            .toList());
  }

  /** The columns for people without any group. */
  public Grid grid(List<R> rows) {
    return grid(rows, Set.of());
  }

  private static <R> boolean isShown(Figure<R> figure, List<R> rows) {
    if (figure.group() == null) {
      return figure.shown().test(rows);
    }
    Function<R, String> text = figure.texts().apply(rows);
    return rows.stream().map(text).anyMatch(Objects::nonNull);
  }

  /** The lines of a CSV file at full precision: the ids, then a line a row. */
  public List<List<String>> lines(List<R> rows) {
    List<Figure<R>> fields = all.stream().filter(figure -> figure.id() != null).toList();
    List<List<String>> lines = new ArrayList<>();
    lines.add(fields.stream().map(Figure::id).toList());
    for (R row : rows) {
      lines.add(fields.stream().map(field -> cell(field.value().apply(row))).toList());
    }
    return lines;
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return RunJson.number(number);
    }
    return value instanceof Enum<?> constant
        ? RunJson.id(constant)
        : CsvCells.guarded(value.toString());
  }
}

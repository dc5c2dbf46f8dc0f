package org.frillbench.results.figure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.statistics.Interval;

/**
 * One figure of a row, defined once for every format. Most are both a column for people and a field
 * of files; an interval, say, is one column for people and three fields.
 *
 * @param <R> the kind of row
 * @param id its field in CSV files, {@code latency_ns}; null if it is a column for people alone
 * @param header its column for people, with its unit: {@code latency, ms}; null if it is a field of
 *     files alone
 * @param fromLeft whether the column reads from the left; numbers are aligned on the right
 * @param value a row's value: a number, a text, an enum constant or true; null where it is absent
 * @param texts a row's text for people, given all rows of the table; it may need escaping, and is
 *     null where the figure is absent
 * @param shown whether rows have the column, where it belongs to no group
 * @param group the group of columns that it is shown with; null where it is shown by itself
 * @param rank a terminal that is too narrow does without the columns of the greatest rank first,
 *     never without those of rank 0
 */
public record Figure<R>(
    String id,
    String header,
    boolean fromLeft,
    Function<R, ?> value,
    Function<List<R>, Function<R, String>> texts,
    Predicate<List<R>> shown,
    ColumnGroup group,
    int rank) {

  /** Of columns that the reader asked for. */
  private static final int ASKED_RANK = 3;

  /** Where nothing else is said. */
  private static final int USUAL_RANK = 4;

  /** A figure of the usual rank. */
  public Figure(
      String id,
      String header,
      boolean fromLeft,
      Function<R, ?> value,
      Function<List<R>, Function<R, String>> texts,
      Predicate<List<R>> shown,
      ColumnGroup group) {
    this(id, header, fromLeft, value, texts, shown, group, USUAL_RANK);
  }

  /** Text, or an enum constant, which is printed by its name in JSON. */
  public static <R> Figure<R> text(String id, String header, Function<R, ?> value) {
    return new Figure<>(
        id, header, true, value, all -> row -> text(value.apply(row)), all -> true, null);
  }

  /** A number. */
  public static <R> Figure<R> number(
      String id, String name, Unit unit, Function<R, ? extends Number> value) {
    return new Figure<>(
        id,
        unit.header(name),
        false,
        value,
        all -> row -> value.apply(row) == null ? null : unit.text(value.apply(row)),
        all -> true,
        null);
  }

  /** Where a figure lies, for people; one trial has no range. */
  public static <R> Figure<R> interval(Unit unit, Function<R, Interval> interval) {
    return column(
        unit.header("interval"),
        false,
        row -> {
          Interval found = interval.apply(row);
          return found != null && found.highNs() > found.lowNs() ? unit.text(found) : null;
        });
  }

  /** A field of files alone. */
  public static <R> Figure<R> field(String id, Function<R, ?> value) {
    return new Figure<>(id, null, false, value, null, all -> false, null);
  }

  /**
   * A column for people alone.
   *
   * @param text a row's text; null where it is absent
   */
  public static <R> Figure<R> column(String header, boolean fromLeft, Function<R, String> text) {
    return column(header, fromLeft, all -> text, all -> true);
  }

  /**
   * A column for people whose cells depend on the other rows.
   *
   * @param texts a row's text, given all rows; null where it is absent
   * @param shown whether these rows have the column
   */
  public static <R> Figure<R> column(
      String header,
      boolean fromLeft,
      Function<List<R>, Function<R, String>> texts,
      Predicate<List<R>> shown) {
    return new Figure<>(null, header, fromLeft, null, texts, shown, null);
  }

  /** The same, a column for people only where {@code test} holds for a row. */
  public Figure<R> whereAny(Predicate<R> test) {
    return new Figure<>(
        id, header, fromLeft, value, texts, all -> all.stream().anyMatch(test), group, rank);
  }

  /** The same, a column for people only where a row has a value. */
  public Figure<R> wherePresent() {
    return whereAny(row -> Objects.nonNull(value.apply(row)));
  }

  /** The same, a column for people only with {@code group}, which its reader asks for. */
  public Figure<R> in(ColumnGroup group) {
    return new Figure<>(id, header, fromLeft, value, texts, shown, group, ASKED_RANK);
  }

  /** The same, left out on a narrow terminal before columns of a smaller rank. */
  public Figure<R> ranked(int rank) {
    return new Figure<>(id, header, fromLeft, value, texts, shown, group, rank);
  }

  /** The same, a field of files alone. */
  public Figure<R> asField() {
    return field(id, value);
  }

  /** The same figure of rows that hold such a row. */
  public <S> Figure<S> of(Function<S, R> row) {
    return new Figure<>(
        id,
        header,
        fromLeft,
        value == null ? null : outer -> value.apply(row.apply(outer)),
        texts == null ? null : all -> texts.apply(inner(all, row)).compose(row),
        all -> shown.test(inner(all, row)),
        group,
        rank);
  }

  private static <S, R> List<R> inner(List<S> all, Function<S, R> row) {
    return all.stream().map(row).toList();
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof Enum<?> constant ? RunJson.id(constant) : value.toString();
  }
}

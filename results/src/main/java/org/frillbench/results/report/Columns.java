package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.table.Figures;

/**
 * The columns of a comparison for people; the verdict comes last.
 *
 * @param header its name and unit
 * @param fromLeft whether it reads from the left
 * @param cell a change's cell, possibly holding characters that need escaping
 */
record Columns(String header, boolean fromLeft, Function<Change, String> cell) {

  private static final String ABSENT = "-";

  static List<Columns> of(Comparison comparison) {
    List<Columns> columns = new ArrayList<>();
    columns.add(new Columns("candidate", true, change -> Words.name(change, comparison)));
    columns.add(new Columns("file", true, Columns::file));
    columns.add(number("trials", Columns::trials));
    columns.add(number("left, ms", change -> Figures.milliseconds(change.left().latencyNs())));
    columns.add(number("right, ms", change -> Figures.milliseconds(change.right().latencyNs())));
    columns.add(number("change", change -> told(change, each -> Words.percent(each.ratio() - 1))));
    columns.add(
        number("95 %", change -> told(change, each -> Words.interval(each.low(), each.high()))));
    columns.add(number("detectable", Columns::detectable));
    if (comparison.changes().stream().anyMatch(change -> change.rankTestP() != null)) {
      columns.add(number("Mann-Whitney p", Columns::p));
    }
    columns.add(new Columns("verdict", true, Words::verdict));
    return columns;
  }

  static List<String> headers(List<Columns> columns) {
    return columns.stream().map(Columns::header).toList();
  }

  static List<Boolean> directions(List<Columns> columns) {
    return columns.stream().map(Columns::fromLeft).toList();
  }

  static List<List<String>> cells(List<Columns> columns, Comparison comparison) {
    return comparison.changes().stream()
        .map(change -> columns.stream().map(column -> column.cell().apply(change)).toList())
        .toList();
  }

  private static Columns number(String header, Function<Change, String> cell) {
    return new Columns(header, false, cell);
  }

  private static String told(Change change, Function<Change, String> cell) {
    return change.ratio() == null ? ABSENT : cell.apply(change);
  }

  private static String detectable(Change change) {
    return change.smallestDetectable() == null
        ? ABSENT
        : Words.percent(change.smallestDetectable());
  }

  private static String file(Change change) {
    return change.sameFile()
        ? "same"
        : Words.digest(change.left().sha256()) + " → " + Words.digest(change.right().sha256());
  }

  private static String trials(Change change) {
    int left = change.left().trials();
    int right = change.right().trials();
    return left == right ? Integer.toString(left) : left + " / " + right;
  }

  private static String p(Change change) {
    return change.rankTestP() == null
        ? ABSENT
        : String.format(Locale.ROOT, "%.2g", change.rankTestP());
  }
}

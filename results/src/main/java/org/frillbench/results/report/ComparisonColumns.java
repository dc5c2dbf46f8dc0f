package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.table.NumberText;

/**
 * The columns of a comparison for people; the verdict comes last.
 *
 * @param header its name and unit
 * @param fromLeft whether it reads from the left
 * @param cell a change's cell, possibly holding characters that need escaping
 */
record ComparisonColumns(String header, boolean fromLeft, Function<Change, String> cell) {

  private static final String ABSENT = "-";

  static List<ComparisonColumns> of(Comparison comparison) {
    List<ComparisonColumns> columns = new ArrayList<>();
    columns.add(
        new ComparisonColumns(
            "candidate", true, change -> ComparisonText.name(change, comparison)));
    columns.add(new ComparisonColumns("file", true, ComparisonColumns::file));
    columns.add(number("trials", ComparisonColumns::trials));
    columns.add(number("left, ms", change -> NumberText.milliseconds(change.left().latencyNs())));
    columns.add(number("right, ms", change -> NumberText.milliseconds(change.right().latencyNs())));
    columns.add(
        number("change", change -> told(change, each -> ComparisonText.percent(each.ratio() - 1))));
    columns.add(
        number(
            "95 %",
            change -> told(change, each -> ComparisonText.interval(each.low(), each.high()))));
    columns.add(number("detectable", ComparisonColumns::detectable));
    if (comparison.changes().stream().anyMatch(change -> change.rankTestP() != null)) {
      columns.add(number("Mann-Whitney p", ComparisonColumns::p));
    }
    columns.add(new ComparisonColumns("verdict", true, ComparisonText::verdict));
    return columns;
  }

  static List<String> headers(List<ComparisonColumns> columns) {
    return columns.stream().map(ComparisonColumns::header).toList();
  }

  static List<Boolean> directions(List<ComparisonColumns> columns) {
    return columns.stream().map(ComparisonColumns::fromLeft).toList();
  }

  static List<List<String>> cells(List<ComparisonColumns> columns, Comparison comparison) {
    return comparison.changes().stream()
        .map(change -> columns.stream().map(column -> column.cell().apply(change)).toList())
        .toList();
  }

  private static ComparisonColumns number(String header, Function<Change, String> cell) {
    return new ComparisonColumns(header, false, cell);
  }

  private static String told(Change change, Function<Change, String> cell) {
    return change.ratio() == null ? ABSENT : cell.apply(change);
  }

  private static String detectable(Change change) {
    return change.smallestDetectable() == null
        ? ABSENT
        : ComparisonText.percent(change.smallestDetectable());
  }

  private static String file(Change change) {
    return change.sameFile()
        ? "same"
        : ComparisonText.digest(change.left().sha256())
            + " → "
            + ComparisonText.digest(change.right().sha256());
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

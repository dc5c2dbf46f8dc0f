package org.frillbench.results.board;

import java.util.List;
import java.util.Objects;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.statistics.Interval;

/**
 * A run's rows as columns; latencies in ms with the digits of tables.
 *
 * @param model the place of its model among the shared ones, from 0; so are setting and warnings
 * @param best the best place; 0 where unknown
 * @param low the lower end of the interval; 0 where there is none
 * @param kind 0 for a confidence interval, 1 for a range
 * @param trials 0 where unknown
 */
record BoardColumns(
    List<Integer> model,
    List<Integer> setting,
    List<Integer> warnings,
    List<Integer> best,
    List<Integer> worst,
    List<Integer> of,
    List<Double> latency,
    List<Double> low,
    List<Double> high,
    List<Integer> kind,
    List<Integer> trials) {

  /** The columns of {@code rows}; what they share goes to {@code shared}. */
  static BoardColumns of(List<BoardRow> rows, SharedValues shared) {
    return new BoardColumns(
        rows.stream().map(shared::model).toList(),
        rows.stream().map(shared::setting).toList(),
        rows.stream().map(shared::warnings).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().best()).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().worst()).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().of()).toList(),
        rows.stream().map(row -> milliseconds(row.latencyNs())).toList(),
        rows.stream().map(row -> end(row.interval(), /* low= */ true)).toList(),
        rows.stream().map(row -> end(row.interval(), /* low= */ false)).toList(),
        rows.stream().map(row -> isRange(row.interval()) ? 1 : 0).toList(),
        rows.stream().map(row -> Objects.requireNonNullElse(row.trials(), 0)).toList());
  }

  private static double end(Interval interval, boolean low) {
    return interval == null ? 0 : milliseconds(low ? interval.lowNs() : interval.highNs());
  }

  private static boolean isRange(Interval interval) {
    return interval != null && interval.isRange();
  }

  private static double milliseconds(double ns) {
    return Double.parseDouble(NumberText.milliseconds(ns));
  }
}

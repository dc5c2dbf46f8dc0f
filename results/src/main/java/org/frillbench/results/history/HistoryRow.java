package org.frillbench.results.history;

import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;

/**
 * A run of a series beside the run before it.
 *
 * @param previous the one before; null of the first
 */
public record HistoryRow(Series series, Point point, Point previous) {

  /** The rows of a series, the oldest run first. */
  public static List<HistoryRow> of(Series series) {
    List<Point> points = series.points();
    return IntStream.range(0, points.size())
        .mapToObj(i -> new HistoryRow(series, points.get(i), i == 0 ? null : points.get(i - 1)))
        .toList();
  }

  /** The fields that make it incomparable with the run before; none of the first. */
  public List<String> differences() {
    return previous == null ? List.of() : point.differences(previous);
  }

  /** The relative change to the run before; null where there is none to compare with. */
  public Double change() {
    return previous == null || !differences().isEmpty()
        ? null
        : (Double) (point.latencyNs() / previous.latencyNs() - 1);
  }

  /**
   * Whether its confidence interval and that of the run before have nothing in common; never where
   * the two are not comparable, or had too few trials for such an interval.
   */
  public boolean isStep() {
    return change() != null && apart(point.interval(), previous.interval());
  }

  private static boolean apart(Interval one, Interval other) {
    return one.kind() != IntervalKind.RANGE
        && other.kind() != IntervalKind.RANGE
        && (one.lowNs() > other.highNs() || other.lowNs() > one.highNs());
  }
}

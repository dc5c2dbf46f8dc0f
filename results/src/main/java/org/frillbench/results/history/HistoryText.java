package org.frillbench.results.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.table.ControlCharacters;
import org.frillbench.results.table.NumberText;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.table.TextGrid;

/** A history for a terminal: a block a series, a line a run. */
public final class HistoryText {

  private static final int SHORT_DIGEST = 8;
  private static final String NO_CHANGE = "-";
  private static final List<String> HEADER =
      List.of(
          "run",
          "file",
          "trials",
          "latency, ms",
          "interval, ms",
          "since the one before",
          "warnings");
  private static final List<Boolean> FROM_LEFT =
      List.of(true, true, false, false, false, false, true);

  private HistoryText() {}

  /** Everything in {@code history}. */
  public static String of(List<Series> history) {
    List<String> blocks = new ArrayList<>();
    for (Series series : history) {
      List<String> lines = new ArrayList<>();
      lines.add(ControlCharacters.of(title(series)));
      lines.addAll(TextGrid.lines(HEADER, FROM_LEFT, rows(series)));
      lines.addAll(apart(series));
      blocks.add(String.join("\n", lines) + "\n");
    }
    return String.join("\n", blocks)
        + "\nEach run is a sitting of its own: what changed between two of them may be the device."
        + "\nTo know, measure both versions in turns: frill-bench gate.\n";
  }

  /** Who, how and where. */
  private static String title(Series series) {
    return series.candidate()
        + ", "
        + TableHeading.settings(series.settings())
        + ", "
        + TableHeading.target(series.target());
  }

  private static List<List<String>> rows(Series series) {
    List<List<String>> rows = new ArrayList<>();
    Point before = null;
    for (Point point : series.points()) {
      rows.add(
          List.of(
              point.started().toString(),
              point.sha256().substring(0, SHORT_DIGEST),
              Integer.toString(point.trials()),
              NumberText.milliseconds(point.latencyNs()),
              NumberText.milliseconds(point.interval()),
              before == null ? "" : change(before, point),
              point.doubts()));
      before = point;
    }
    return rows;
  }

  /** A line that says why changes are missing; none where all are there. */
  private static List<String> apart(Series series) {
    Set<String> fields = new LinkedHashSet<>();
    for (int i = 1; i < series.points().size(); i++) {
      fields.addAll(series.points().get(i).apart(series.points().get(i - 1)));
    }
    return fields.isEmpty()
        ? List.of()
        : List.of(
            NO_CHANGE
                + ": the two runs differ in what must not differ: "
                + String.join(", ", fields));
  }

  private static String change(Point before, Point point) {
    if (!point.apart(before).isEmpty()) {
      return NO_CHANGE;
    }
    double change = point.latencyNs() / before.latencyNs() - 1;
    return String.format(Locale.ROOT, "%+.1f %%", Math.round(1000 * change) / 10.0);
  }
}

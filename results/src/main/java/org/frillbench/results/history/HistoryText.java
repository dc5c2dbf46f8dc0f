package org.frillbench.results.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.table.TableHeading;

/** A history as text: one block per series, one line per run. */
public final class HistoryText {

  private static final int SHORT_DIGEST = 8;
  private static final String NO_CHANGE = "-";
  private static final List<String> HEADER =
      List.of("run", "file", "trials", "latency, ms", "interval, ms", "vs previous", "warnings");
  private static final List<Boolean> FROM_LEFT =
      List.of(true, true, false, false, false, false, true);

  private HistoryText() {}

  /** The text of {@code history}. */
  public static String of(List<Series> history) {
    List<String> blocks = new ArrayList<>();
    for (Series series : history) {
      List<String> lines = new ArrayList<>();
      lines.add(ControlCharacters.of(title(series)));
      lines.addAll(TextGrid.lines(new Grid(HEADER, FROM_LEFT, rows(series)), Screen.FILE));
      lines.addAll(incomparable(series));
      blocks.add(String.join("\n", lines) + "\n");
    }
    return String.join("\n", blocks)
        + "\n"
        + "Runs are measured at different times, so a change between two may be one of the"
        + " device.\n"
        + "To compare two versions, measure them in the same rounds: frill-bench gate.\n";
  }

  /** The candidate, its settings and the target. */
  private static String title(Series series) {
    return series.candidate()
        + ", "
        + TableHeading.settings(series.settings())
        + ", "
        + TableHeading.target(series.target());
  }

  private static List<List<String>> rows(Series series) {
    List<List<String>> rows = new ArrayList<>();
    Point previous = null;
    for (Point point : series.points()) {
      rows.add(
          List.of(
              point.started().toString(),
              point.sha256().substring(0, SHORT_DIGEST),
              Integer.toString(point.trials()),
              NumberText.milliseconds(point.latencyNs()),
              NumberText.milliseconds(point.interval()),
              previous == null ? "" : change(previous, point),
              point.warningText()));
      previous = point;
    }
    return rows;
  }

  /** The fields in which successive runs must not differ but do; empty if all are comparable. */
  private static List<String> incomparable(Series series) {
    Set<String> fields = new LinkedHashSet<>();
    for (int i = 1; i < series.points().size(); i++) {
      fields.addAll(series.points().get(i).differences(series.points().get(i - 1)));
    }
    return fields.isEmpty()
        ? List.of()
        : List.of(
            NO_CHANGE
                + ": not comparable with the previous run, because they differ in "
                + String.join(", ", fields));
  }

  private static String change(Point previous, Point point) {
    if (!point.differences(previous).isEmpty()) {
      return NO_CHANGE;
    }
    double change = point.latencyNs() / previous.latencyNs() - 1;
    return String.format(Locale.ROOT, "%+.1f %%", Math.round(1000 * change) / 10.0);
  }
}

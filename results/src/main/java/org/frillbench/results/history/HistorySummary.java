package org.frillbench.results.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.analysis.DistinctRuns;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.record.Settings;

/** A history in short: a line a series, with its last run and its steps. */
public final class HistorySummary {

  private record Line(Series series, List<HistoryRow> rows) {
    static Line of(Series series) {
      return new Line(series, HistoryRow.of(series));
    }

    HistoryRow last() {
      return rows.get(rows.size() - 1);
    }

    Stream<HistoryRow> steps() {
      return rows.stream().filter(HistoryRow::isStep);
    }

    /** The greatest step's time and change; null without any. */
    String greatestStep() {
      return steps()
          .max(Comparator.comparingDouble(row -> Math.abs(Math.log1p(row.change()))))
          .map(
              row ->
                  HistoryFigures.percent(row.change())
                      + ", "
                      + HistoryFigures.shown(row.point().started()))
          .orElse(null);
    }
  }

  private HistorySummary() {}

  /** The lines of {@code history}, which has at least one series, in its order. */
  public static Grid of(List<Series> history) {
    List<Settings> settings = history.stream().map(Series::settings).distinct().toList();
    boolean targets =
        history.stream().map(each -> TargetId.of(each.target())).distinct().count() > 1;
    Unit duration =
        Unit.ofLatencies(
            history.stream().flatMap(each -> each.points().stream()).mapToDouble(Point::latencyNs));
    List<Figure<Line>> figures = new ArrayList<>();
    figures.add(Figure.column("candidate", true, line -> line.series().candidate()));
    if (settings.size() > 1) {
      figures.add(
          Figure.column(
              "settings", true, line -> SettingsNames.of(line.series().settings(), settings)));
    }
    if (targets) {
      figures.add(Figure.column("device", true, line -> TargetId.of(line.series().target())));
    }
    figures.add(Figure.number(null, "runs", Unit.NUMBER, line -> line.rows().size()));
    figures.add(Figure.column("last run", true, line -> time(line.last())));
    figures.add(Figure.number(null, "latency", duration, line -> line.last().point().latencyNs()));
    figures.add(Figure.interval(duration, line -> line.last().point().interval()));
    figures.add(
        Figure.column("vs previous", false, line -> HistoryFigures.shownChange(line.last())));
    figures.add(Figure.number(null, "steps", Unit.NUMBER, line -> line.steps().count()));
    figures.add(Figure.column("greatest step", false, Line::greatestStep));
    return new Figures<>(figures).grid(history.stream().map(Line::of).toList());
  }

  private static String time(HistoryRow row) {
    return HistoryFigures.shown(row.point().started());
  }

  /** How much there is, in one sentence. */
  public static String sentence(List<Series> history) {
    List<Point> points = history.stream().flatMap(each -> each.points().stream()).toList();
    List<Instant> times = points.stream().map(Point::started).sorted().toList();
    long runs = DistinctRuns.count(points.stream().map(Point::run));
    long candidates = history.stream().map(Series::candidate).distinct().count();
    long targets = history.stream().map(each -> TargetId.of(each.target())).distinct().count();
    long steps = history.stream().map(Line::of).flatMap(Line::steps).count();
    return NumberText.counted(runs, "run")
        + " of "
        + NumberText.counted(candidates, "candidate")
        + " on "
        + NumberText.counted(targets, "device")
        + ", from "
        + HistoryFigures.shown(times.get(0))
        + " to "
        + HistoryFigures.shown(times.get(times.size() - 1))
        + "; "
        + NumberText.counted(steps, "step")
        + ".";
  }
}

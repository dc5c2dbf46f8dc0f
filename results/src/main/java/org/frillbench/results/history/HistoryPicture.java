package org.frillbench.results.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.picture.Marker;
import org.frillbench.results.picture.Plot;
import org.frillbench.results.picture.Scale;
import org.frillbench.results.picture.Svg;
import org.frillbench.results.table.NumberText;
import org.frillbench.results.table.SettingsNames;
import org.frillbench.results.table.TableHeading;

/**
 * A history as SVG: runs from left to right, equally far apart; latency upwards on a logarithmic
 * scale, each with its interval. Every point tells its run, and what is known against it, under the
 * pointer. Series differ in colour and, where colours come again, in their points' shape.
 */
public final class HistoryPicture {

  private static final int WIDTH = 1040;
  private static final int LEFT = 72;
  private static final int RIGHT = 632;
  private static final int TOP = 48;
  private static final int LEAST_HEIGHT = 400;
  private static final int LINE = 16;
  private static final int MOST_DATES = 6;
  private static final int DATE = 10;
  private static final int TIME = 8;
  private static final int TITLE = 18;
  private static final int LONGEST_TITLE = 120;

  /** What of a series' name has room beside the plot: a student's with its settings. */
  private static final int LONGEST_NAME = 66;

  /** Okabe and Ito's colours, which colour-blind people tell apart; then again. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private static final List<Marker> MARKERS = List.of(Marker.values());

  private final List<Series> history;
  private final List<Instant> runs;
  private final Svg svg;
  private final Plot plot;
  private final Scale up;

  private HistoryPicture(List<Series> history) {
    this.history = history;
    List<Point> points = history.stream().flatMap(each -> each.points().stream()).toList();
    this.runs = points.stream().map(Point::started).distinct().sorted().toList();
    int bottom = TOP + Math.max(LEAST_HEIGHT, history.size() * LINE);
    this.svg = new Svg(WIDTH, bottom + 48);
    this.plot = new Plot(svg, LEFT, TOP, RIGHT, bottom);
    this.up =
        Scale.logarithmic(
            points.stream()
                .map(Point::interval)
                .flatMap(interval -> Stream.of(interval.lowNs() / 1e6, interval.highNs() / 1e6))
                .toList(),
            bottom,
            TOP);
  }

  /** The picture of a history with at least one series. */
  public static String of(List<Series> history) {
    return new HistoryPicture(history).draw();
  }

  private String draw() {
    svg.text(LEFT, TITLE, Svg.truncate(title(), LONGEST_TITLE), "font-size", "14");
    plot.yAxis(up, "latency, ms");
    dates();
    plot.axisLines();
    for (int i = 0; i < history.size(); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      Marker marker = MARKERS.get(i / COLOURS.size() % MARKERS.size());
      series(history.get(i), colour, marker);
      int y = TOP + 12 + i * LINE;
      marker.draw(svg, RIGHT + 24, y - 4, 4, colour);
      svg.text(RIGHT + 34, y, Svg.truncate(legend(history.get(i)), LONGEST_NAME), "font-size", "10");
    }
    return svg.end();
  }

  /** Where all was measured; of several targets each series names its own. */
  private String title() {
    return targets() == 1
        ? TableHeading.target(history.get(0).target())
        : targets() + " targets, which do not compare";
  }

  private long targets() {
    return history.stream().map(each -> TargetId.of(each.target())).distinct().count();
  }

  /** The candidate, and what tells it apart from others of its name. */
  private String legend(Series series) {
    List<Series> alike =
        history.stream().filter(each -> each.candidate().equals(series.candidate())).toList();
    String settings =
        SettingsNames.of(series.settings(), alike.stream().map(Series::settings).toList());
    return Stream.of(
            series.candidate(), settings, targets() > 1 ? TargetId.of(series.target()) : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void dates() {
    int every = Math.max(1, (runs.size() + MOST_DATES - 1) / MOST_DATES);
    for (int i = 0; i < runs.size(); i += every) {
      Instant run = runs.get(i);
      plot.xLabel(across(run), date(run));
      if (runs.stream().filter(other -> date(other).equals(date(run))).count() > 1) {
        svg.text(
            across(run), plot.bottom() + 32, time(run), "text-anchor", "middle", "font-size", "10");
      }
    }
  }

  private static String date(Instant run) {
    return run.toString().substring(0, DATE);
  }

  private static String time(Instant run) {
    return run.toString().substring(DATE + 1, DATE + 1 + TIME);
  }

  private void series(Series series, String colour, Marker marker) {
    String path =
        series.points().stream()
            .map(point -> Svg.number(across(point.started())) + " " + Svg.number(up(point.latencyNs())))
            .collect(Collectors.joining("L", "M", ""));
    svg.path(path, colour, 1);
    for (Point point : series.points()) {
      double x = across(point.started());
      svg.withTooltip(
          tip(series, point),
          () -> {
            svg.line(x, up(point.interval().lowNs()), x, up(point.interval().highNs()), colour);
            marker.draw(svg, x, up(point.latencyNs()), 3, colour);
          });
    }
  }

  private static String tip(Series series, Point point) {
    return series.candidate()
        + ", "
        + point.started()
        + ": "
        + NumberText.milliseconds(point.latencyNs())
        + " ms"
        + (point.doubts().isEmpty() ? "" : ", " + point.doubts());
  }

  private double across(Instant run) {
    return LEFT + (RIGHT - LEFT) * (runs.indexOf(run) + 0.5) / runs.size();
  }

  private double up(double ns) {
    return up.at(ns / 1e6);
  }
}

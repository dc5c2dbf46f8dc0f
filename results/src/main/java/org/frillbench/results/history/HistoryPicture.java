package org.frillbench.results.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.picture.Marker;
import org.frillbench.results.picture.Plot;
import org.frillbench.results.picture.Scale;
import org.frillbench.results.picture.Svg;
import org.frillbench.results.table.TableHeading;

/**
 * A history as an SVG line chart: runs at equal distances on the x axis, latencies with their
 * intervals on a logarithmic y axis. The tooltip of a point names its run and its warnings. Series
 * differ in colour and, when the colours repeat, in marker.
 */
public final class HistoryPicture {

  private static final int WIDTH = 1040;
  private static final int LEFT = 72;
  private static final int RIGHT = 632;
  private static final int TOP = 48;
  private static final int MIN_HEIGHT = 400;
  private static final int LEGEND_LINE = 16;
  private static final int MAX_DATES = 6;
  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 8;
  private static final int TITLE_Y = 18;
  private static final int MAX_TITLE_LENGTH = 120;

  /** The number of characters of the legend: enough for a student's name with its settings. */
  private static final int MAX_NAME_LENGTH = 66;

  /** The palette of Okabe and Ito, distinguishable with colour vision deficiencies; repeated. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private static final List<Marker> MARKERS = List.of(Marker.values());

  private final List<Series> history;
  private final List<Instant> runs;
  private final Svg svg;
  private final Plot plot;
  private final Scale scale;

  private HistoryPicture(List<Series> history) {
    this.history = history;
    List<Point> points = history.stream().flatMap(each -> each.points().stream()).toList();
    this.runs = points.stream().map(Point::started).distinct().sorted().toList();
    int bottom = TOP + Math.max(MIN_HEIGHT, history.size() * LEGEND_LINE);
    this.svg = new Svg(WIDTH, bottom + 48);
    this.plot = new Plot(svg, LEFT, TOP, RIGHT, bottom);
    this.scale =
        Scale.logarithmic(
            points.stream()
                .map(Point::interval)
                .flatMap(interval -> Stream.of(interval.lowNs() / 1e6, interval.highNs() / 1e6))
                .toList(),
            bottom,
            TOP);
  }

  /** The SVG document of {@code history}, which has at least one series. */
  public static String of(List<Series> history) {
    return new HistoryPicture(history).draw();
  }

  private String draw() {
    svg.text(LEFT, TITLE_Y, Svg.shortened(title(), MAX_TITLE_LENGTH), "font-size", "14");
    plot.yAxis(scale, "latency, ms");
    dates();
    plot.axisLines();
    for (int i = 0; i < history.size(); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      Marker marker = MARKERS.get(i / COLOURS.size() % MARKERS.size());
      series(history.get(i), colour, marker);
      int y = TOP + 12 + i * LEGEND_LINE;
      marker.draw(svg, RIGHT + 24, y - 4, 4, colour);
      svg.text(
          RIGHT + 34, y, Svg.shortened(legend(history.get(i)), MAX_NAME_LENGTH), "font-size", "10");
    }
    return svg.end();
  }

  /** The target, if there is only one; otherwise the legend names the target of each series. */
  private String title() {
    return targets() == 1
        ? TableHeading.target(history.get(0).target())
        : targets() + " targets, not comparable with each other";
  }

  private long targets() {
    return history.stream().map(each -> TargetId.of(each.target())).distinct().count();
  }

  /** The candidate, with the settings and target that distinguish it from others of its name. */
  private String legend(Series series) {
    List<Series> sameName =
        history.stream().filter(each -> each.candidate().equals(series.candidate())).toList();
    String settings =
        SettingsNames.of(series.settings(), sameName.stream().map(Series::settings).toList());
    return Stream.of(
            series.candidate(), settings, targets() > 1 ? TargetId.of(series.target()) : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void dates() {
    int every = Math.max(1, (runs.size() + MAX_DATES - 1) / MAX_DATES);
    for (int i = 0; i < runs.size(); i += every) {
      Instant run = runs.get(i);
      plot.xLabel(x(run), date(run));
      if (runs.stream().filter(other -> date(other).equals(date(run))).count() > 1) {
        svg.text(x(run), plot.bottom() + 32, time(run), "text-anchor", "middle", "font-size", "10");
      }
    }
  }

  private static String date(Instant run) {
    return run.toString().substring(0, DATE_LENGTH);
  }

  private static String time(Instant run) {
    return run.toString().substring(DATE_LENGTH + 1, DATE_LENGTH + 1 + TIME_LENGTH);
  }

  private void series(Series series, String colour, Marker marker) {
    String path =
        series.points().stream()
            .map(point -> Svg.number(x(point.started())) + " " + Svg.number(y(point.latencyNs())))
            .collect(Collectors.joining("L", "M", ""));
    svg.path(path, colour, 1);
    for (Point point : series.points()) {
      double x = x(point.started());
      svg.withTooltip(
          tooltip(series, point),
          () -> {
            svg.line(x, y(point.interval().lowNs()), x, y(point.interval().highNs()), colour);
            marker.draw(svg, x, y(point.latencyNs()), 3, colour);
          });
    }
  }

  private static String tooltip(Series series, Point point) {
    return series.candidate()
        + ", "
        + point.started()
        + ": "
        + NumberText.milliseconds(point.latencyNs())
        + " ms"
        + (point.warningText().isEmpty() ? "" : ", " + point.warningText());
  }

  private double x(Instant run) {
    return LEFT + (RIGHT - LEFT) * (runs.indexOf(run) + 0.5) / runs.size();
  }

  private double y(double ns) {
    return scale.at(ns / 1e6);
  }
}

package org.frillbench.results.sustain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.picture.Plot;
import org.frillbench.results.picture.Scale;
import org.frillbench.results.picture.Svg;
import org.frillbench.results.record.SustainedFigures;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.sustain.SustainedReadings.Reading;
import org.frillbench.results.table.TableHeading;

/**
 * Sustained runs as an SVG chart over time: the windows' medians with their levels, and below a
 * panel for each reading that a run has.
 */
public final class SustainedPicture {

  private static final int WIDTH = 900;
  private static final int LEFT = 72;
  private static final int RIGHT = 876;
  private static final int TOP = 40;
  private static final int LEGEND_LINE = 18;
  private static final int MAIN_HEIGHT = 280;
  private static final int PANEL_HEIGHT = 90;
  private static final int GAP = 44;
  private static final int MAX_LEGEND = 130;
  private static final double NS_PER_MS = 1e6;

  /** Longer runs are drawn over minutes, others over seconds. */
  private static final double LONG_NS = 2e11;

  private static final double NS_PER_SECOND = 1e9;
  private static final double NS_PER_MINUTE = 6e10;

  /** The palette of Okabe and Ito, distinguishable with colour vision deficiencies; repeated. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private final List<SustainedFile> runs;
  private final Set<String> panels = new LinkedHashSet<>();
  private final Svg svg;
  private final double unitNs;
  private final Scale time;
  private int top;

  private SustainedPicture(List<SustainedFile> runs) {
    this.runs = runs;
    runs.forEach(run -> SustainedReadings.of(run).forEach(reading -> panels.add(reading.name())));
    this.top = TOP + runs.size() * LEGEND_LINE + LEGEND_LINE;
    int height = top + MAIN_HEIGHT + panels.size() * (PANEL_HEIGHT + GAP) + GAP + GAP / 2;
    this.svg = new Svg(WIDTH, height);
    double longest =
        runs.stream()
            .flatMap(run -> run.windows().stream())
            .mapToDouble(SustainedPicture::middle)
            .max()
            .orElseThrow();
    this.unitNs = longest > LONG_NS ? NS_PER_MINUTE : NS_PER_SECOND;
    List<Double> times = List.of(0.0, longest / unitNs);
    this.time = Scale.linear(times, LEFT, RIGHT);
  }

  /** The SVG document of {@code runs}, at least one, which have their figures. */
  public static String of(List<SustainedFile> runs) {
    return new SustainedPicture(runs).draw();
  }

  private String draw() {
    svg.text(LEFT, 20, "latency over time, medians of 1 s", "font-size", "14");
    for (int i = 0; i < runs.size(); i++) {
      int y = TOP + i * LEGEND_LINE;
      svg.line(LEFT, y - 4, LEFT + 20, y - 4, colour(i));
      svg.text(LEFT + 26, y, Svg.shortened(legend(runs.get(i)), MAX_LEGEND), "font-size", "11");
    }
    panel(
        "latency, ms",
        MAIN_HEIGHT,
        List.of(0.0),
        run -> point -> point.latency().medianNs / NS_PER_MS);
    for (String name : panels) {
      List<Double> least = isWhole(name) ? List.of(0.0, 1.0) : List.of();
      panel(name, PANEL_HEIGHT, least, run -> reading(run, name));
    }
    String unit = unitNs == NS_PER_MINUTE ? "minutes" : "seconds";
    svg.text((LEFT + RIGHT) / 2.0, top + 4, unit, "text-anchor", "middle");
    return svg.end();
  }

  private static String colour(int run) {
    return COLOURS.get(run % COLOURS.size());
  }

  private static String legend(SustainedFile run) {
    SustainedFigures figures = run.figures();
    String slowdown =
        figures.slowdown() == null
            ? ""
            : ", steady " + NumberText.ratio(figures.slowdown()) + " the burst";
    return run.name() + slowdown + ", " + TableHeading.target(run.target());
  }

  private static Function<SustainedPoint, Double> reading(SustainedFile run, String name) {
    return SustainedReadings.of(run).stream()
        .filter(reading -> reading.name().equals(name))
        .findFirst()
        .map(Reading::at)
        .orElse(point -> null);
  }

  private boolean isWhole(String name) {
    return runs.stream()
        .flatMap(run -> SustainedReadings.of(run).stream())
        .anyMatch(reading -> reading.name().equals(name) && reading.whole());
  }

  private void panel(
      String title,
      int height,
      List<Double> least,
      Function<SustainedFile, Function<SustainedPoint, Double>> values) {
    int bottom = top + height;
    Plot plot = new Plot(svg, LEFT, top, RIGHT, bottom);
    List<Double> all =
        Stream.concat(
                least.stream(),
                runs.stream().flatMap(run -> run.windows().stream().map(values.apply(run))))
            .filter(Objects::nonNull)
            .toList();
    Scale scale = Scale.linear(all, bottom, top);
    plot.yAxis(scale, title);
    plot.xAxis(time, "");
    plot.axisLines();
    for (int i = 0; i < runs.size(); i++) {
      curve(runs.get(i), values.apply(runs.get(i)), scale, colour(i));
      if (height == MAIN_HEIGHT) {
        levels(runs.get(i), scale, colour(i));
      }
    }
    top = bottom + GAP;
  }

  private void curve(
      SustainedFile run, Function<SustainedPoint, Double> value, Scale scale, String colour) {
    String path =
        run.windows().stream()
            .filter(point -> value.apply(point) != null)
            .map(point -> at(middle(point) / unitNs, value.apply(point), scale))
            .collect(Collectors.joining("L", "M", ""));
    if (path.length() > 1) {
      svg.path(path, colour, 1);
    }
  }

  private void levels(SustainedFile run, Scale scale, String colour) {
    for (SustainedFigures.Pace level : run.figures().levels()) {
      double ms = level.medianNs() / NS_PER_MS;
      svg.withTooltip(
          SustainedText.time(level.startNs())
              + " to "
              + SustainedText.time(level.endNs())
              + ": "
              + NumberText.milliseconds(level.medianNs())
              + " ms",
          () ->
              svg.path(
                  "M"
                      + at(level.startNs() / unitNs, ms, scale)
                      + "L"
                      + at(level.endNs() / unitNs, ms, scale),
                  colour,
                  3));
    }
  }

  private String at(double x, double value, Scale scale) {
    return Svg.number(time.at(x)) + " " + Svg.number(scale.at(value));
  }

  /** The middle of a window, ns. */
  private static double middle(SustainedPoint point) {
    return point.latency().startNs + point.latency().ns / 2.0;
  }
}

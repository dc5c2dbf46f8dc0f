package org.frillbench.results.history;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.table.Figures;
import org.frillbench.results.table.Visible;

/**
 * A history as SVG: runs from left to right, equally far apart; latency upwards on a logarithmic
 * scale, each with its interval. Every point tells its run under the pointer.
 */
public final class HistoryPicture {

  private static final int WIDTH = 960;
  private static final int PLOT_WIDTH = 560;
  private static final int LEFT = 72;
  private static final int TOP = 48;
  private static final int HEIGHT = 400;
  private static final int LINE = 16;
  private static final int MOST_DATES = 6;
  private static final int DATE = 10;
  private static final int MOST_TICKS = 6;
  private static final double WIDE = 8;

  /** Okabe and Ito's colours, which colour-blind people tell apart; then again. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private final List<Series> history;
  private final List<Instant> runs;
  private final double lowest;
  private final double highest;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private HistoryPicture(List<Series> history) throws XMLStreamException {
    this.history = history;
    List<Point> points = history.stream().flatMap(each -> each.points().stream()).toList();
    this.runs = points.stream().map(Point::started).distinct().sorted().toList();
    // A little air, so that a single flat line has a scale, too.
    this.lowest = points.stream().mapToDouble(p -> p.interval().lowNs()).min().orElse(1) / 1.1;
    this.highest = points.stream().mapToDouble(p -> p.interval().highNs()).max().orElse(1) * 1.1;
    this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
  }

  /** The picture of a history with at least one series. */
  public static String of(List<Series> history) {
    try {
      HistoryPicture picture = new HistoryPicture(history);
      picture.draw();
      return picture.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written to a string", e);
    }
  }

  private void draw() throws XMLStreamException {
    int height = TOP + Math.max(HEIGHT, history.size() * LINE) + 48;
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("viewBox", "0 0 " + WIDTH + " " + height);
    attribute("width", Integer.toString(WIDTH));
    attribute("height", Integer.toString(height));
    attribute("font-family", "sans-serif");
    attribute("font-size", "12");
    empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
    axes();
    for (int i = 0; i < history.size(); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      series(history.get(i), colour);
      int y = TOP + 12 + i * LINE;
      empty("circle", "cx", at(LEFT + PLOT_WIDTH + 24), "cy", at(y - 4), "r", "4", "fill", colour);
      words(LEFT + PLOT_WIDTH + 34, y, "start", legend(history.get(i)));
    }
    xml.writeEndElement();
  }

  private String legend(Series series) {
    boolean alone =
        history.stream().filter(each -> each.candidate().equals(series.candidate())).count() == 1;
    return alone ? series.candidate() : HistoryText.title(series);
  }

  private void axes() throws XMLStreamException {
    words(LEFT, TOP - 16, "start", "latency, ms");
    for (double ns : ticks()) {
      line(LEFT, up(ns), LEFT + PLOT_WIDTH, up(ns), "#ddd");
      words(LEFT - 8, up(ns) + 4, "end", Figures.milliseconds(ns));
    }
    line(LEFT, TOP + HEIGHT, LEFT + PLOT_WIDTH, TOP + HEIGHT, "#444");
    int every = Math.max(1, (runs.size() + MOST_DATES - 1) / MOST_DATES);
    for (int i = 0; i < runs.size(); i += every) {
      words(
          across(runs.get(i)),
          TOP + HEIGHT + 18,
          "middle",
          runs.get(i).toString().substring(0, DATE));
    }
  }

  /** Round latencies within the picture, ns: over a wide range 1, 2 and 5 of each decade. */
  private double[] ticks() {
    if (highest / lowest >= WIDE) {
      double first = decade(lowest);
      int decades = (int) Math.ceil(Math.log10(highest / first));
      return IntStream.range(0, decades)
          .boxed()
          .flatMapToDouble(
              i -> DoubleStream.of(1, 2, 5).map(step -> step * first * Math.pow(10, i)))
          .filter(ns -> ns >= lowest && ns <= highest)
          .toArray();
    }
    double least = (highest - lowest) / MOST_TICKS;
    double step =
        DoubleStream.of(1, 2, 5, 10)
            .map(times -> times * decade(least))
            .filter(each -> each >= least)
            .findFirst()
            .orElseThrow();
    return LongStream.rangeClosed((long) Math.ceil(lowest / step), (long) (highest / step))
        .mapToDouble(i -> i * step)
        .toArray();
  }

  private static double decade(double ns) {
    return Math.pow(10, Math.floor(Math.log10(ns)));
  }

  private void series(Series series, String colour) throws XMLStreamException {
    String path =
        series.points().stream()
            .map(point -> at(across(point.started())) + "," + at(up(point.latencyNs())))
            .collect(Collectors.joining(" "));
    empty("polyline", "points", path, "fill", "none", "stroke", colour);
    for (Point point : series.points()) {
      double x = across(point.started());
      line(x, up(point.interval().lowNs()), x, up(point.interval().highNs()), colour);
      xml.writeStartElement("circle");
      attribute("cx", at(x));
      attribute("cy", at(up(point.latencyNs())));
      attribute("r", "3");
      attribute("fill", colour);
      xml.writeStartElement("title");
      xml.writeCharacters(
          Visible.of(
              series.candidate()
                  + ", "
                  + point.started()
                  + ": "
                  + Figures.milliseconds(point.latencyNs())
                  + " ms"));
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private double across(Instant run) {
    return LEFT + PLOT_WIDTH * (runs.indexOf(run) + 0.5) / runs.size();
  }

  private double up(double ns) {
    return TOP + HEIGHT * Math.log(highest / ns) / Math.log(highest / lowest);
  }

  private void line(double x1, double y1, double x2, double y2, String colour)
      throws XMLStreamException {
    empty("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "stroke", colour);
  }

  private void words(double x, double y, String anchor, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("x", at(x));
    attribute("y", at(y));
    attribute("text-anchor", anchor);
    xml.writeCharacters(Visible.of(words));
    xml.writeEndElement();
  }

  private void empty(String element, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(element);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  private static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}

package org.frillbench.results.history;

import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;

/** The figures of a series' runs. */
final class HistoryFigures {

  private static final int SHORT_DIGEST = 8;

  /**
   * A run.
   *
   * @param previous the one before; null of the first
   */
  record Row(Series series, Point point, Point previous) {

    static List<Row> of(Series series) {
      List<Point> points = series.points();
      return IntStream.range(0, points.size())
          .mapToObj(i -> new Row(series, points.get(i), i == 0 ? null : points.get(i - 1)))
          .toList();
    }

    /** The fields that make it incomparable with the run before; none of the first. */
    List<String> differences() {
      return previous == null ? List.of() : point.differences(previous);
    }

    /** The relative change to the run before; null where there is none to compare with. */
    Double change() {
      return previous == null || !differences().isEmpty()
          ? null
          : (Double) (point.latencyNs() / previous.latencyNs() - 1);
    }

    private String shownChange() {
      return previous == null
          ? ""
          : change() == null
              ? null
              : String.format(Locale.ROOT, "%+.1f %%", Math.round(1000 * change()) / 10.0);
    }
  }

  private HistoryFigures() {}

  /** Those of a series, whose latencies have one unit. */
  static Figures<Row> of(List<Row> rows) {
    Unit duration = Unit.ofLatencies(rows.stream().mapToDouble(row -> row.point().latencyNs()));
    List<Figure<Row>> figures = new ArrayList<>();
    figures.add(field("candidate", row -> row.series().candidate()));
    figures.add(field("target", row -> TargetId.of(row.series().target())));
    figures.add(field("kernels", row -> row.series().settings().kernels()));
    figures.add(field("threads", row -> row.series().settings().threads()));
    figures.add(field("cpu_mask", row -> row.series().settings().cpuMask()));
    figures.add(field("launch", row -> row.series().settings().launch()));
    figures.add(field("sustained", row -> row.series().settings().sustained()));
    figures.add(field("huge_pages", row -> row.series().settings().hugePages()));
    figures.add(field("run", row -> row.point().run().run().id()));
    figures.add(Figure.<Row>text("started", "run", row -> row.point().started()).ranked(0));
    figures.add(
        Figure.<Row>column("file", true, row -> row.point().sha256().substring(0, SHORT_DIGEST))
            .ranked(3));
    figures.add(field("sha256", row -> row.point().sha256()));
    figures.add(field("kind", row -> row.point().kind()));
    figures.add(
        Figure.<Row>number("trials", "trials", Unit.NUMBER, row -> row.point().trials()).ranked(2));
    figures.add(
        Figure.<Row>number("latency_ns", "latency", duration, row -> row.point().latencyNs())
            .ranked(0));
    figures.add(Figure.<Row>interval(duration, row -> row.point().interval()).ranked(1));
    figures.add(field("interval_kind", row -> row.point().interval().kind()));
    figures.add(field("interval_low_ns", row -> row.point().interval().lowNs()));
    figures.add(field("interval_high_ns", row -> row.point().interval().highNs()));
    figures.add(Figure.<Row>column("vs previous", false, Row::shownChange).ranked(0));
    figures.add(field("change", Row::change));
    figures.add(field("not_comparable_in", row -> String.join(" ", row.differences())));
    figures.add(
        Figure.<Row>text("warnings", "warnings", row -> row.point().warningText()).ranked(1));
    return new Figures<>(figures);
  }

  /** The lines of the CSV file. */
  static List<List<String>> lines(List<Series> history) {
    List<Row> rows = history.stream().flatMap(series -> Row.of(series).stream()).toList();
    return of(rows).lines(rows);
  }
}

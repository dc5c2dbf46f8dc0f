package org.frillbench.results.history;

import static org.frillbench.results.figure.Figure.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.history.History.Series;

/** The figures of a series' runs. */
final class HistoryFigures {

  private static final int SHORT_DIGEST = 8;

  private HistoryFigures() {}

  /** Those of a series, whose latencies have one unit. */
  static Figures<HistoryRow> of(List<HistoryRow> rows) {
    Unit duration = Unit.ofLatencies(rows.stream().mapToDouble(row -> row.point().latencyNs()));
    List<Figure<HistoryRow>> figures = new ArrayList<>();
    figures.add(field("candidate", row -> row.series().candidate()));
    figures.add(field("target", row -> TargetId.of(row.series().target())));
    figures.add(field("kernels", row -> row.series().settings().kernels()));
    figures.add(field("threads", row -> row.series().settings().threads()));
    figures.add(field("cpu_mask", row -> row.series().settings().cpuMask()));
    figures.add(field("launch", row -> row.series().settings().launch()));
    figures.add(field("sustained", row -> row.series().settings().sustained()));
    figures.add(field("huge_pages", row -> row.series().settings().hugePages()));
    figures.add(field("run", row -> row.point().run().run().id()));
    figures.add(field("started", row -> row.point().started()));
    figures.add(
        Figure.<HistoryRow>column("run", true, row -> shown(row.point().started())).ranked(0));
    figures.add(field("version", row -> row.point().run().tool().version()));
    figures.add(field("commit", row -> row.point().run().tool().commit()));
    figures.add(
        Figure.<HistoryRow>column(
                "file", true, row -> row.point().sha256().substring(0, SHORT_DIGEST))
            .ranked(3));
    figures.add(field("sha256", row -> row.point().sha256()));
    figures.add(field("kind", row -> row.point().kind()));
    figures.add(
        Figure.<HistoryRow>number("trials", "trials", Unit.NUMBER, row -> row.point().trials())
            .ranked(2));
    figures.add(
        Figure.<HistoryRow>number("latency_ns", "latency", duration, row -> row.point().latencyNs())
            .ranked(0));
    figures.add(Figure.<HistoryRow>interval(duration, row -> row.point().interval()).ranked(1));
    figures.add(field("interval_kind", row -> row.point().interval().kind()));
    figures.add(field("interval_low_ns", row -> row.point().interval().lowNs()));
    figures.add(field("interval_high_ns", row -> row.point().interval().highNs()));
    figures.add(
        Figure.<HistoryRow>column("vs previous", false, HistoryFigures::shownChange).ranked(0));
    figures.add(field("change", HistoryRow::change));
    figures.add(field("not_comparable_in", row -> String.join(" ", row.differences())));
    figures.add(
        Figure.<HistoryRow>text("warnings", "warnings", row -> row.point().warningText())
            .ranked(1));
    return new Figures<>(figures);
  }

  /** The lines of the CSV file. */
  static List<List<String>> lines(List<Series> history) {
    List<HistoryRow> rows =
        history.stream().flatMap(series -> HistoryRow.of(series).stream()).toList();
    return of(rows).lines(rows);
  }

  /** A time for people: to the second. */
  static String shown(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The change to the run before; empty of the first run, null where they do not compare. */
  static String shownChange(HistoryRow row) {
    if (row.previous() == null) {
      return "";
    }
    return row.change() == null ? null : percent(row.change());
  }

  /** A relative change in percent, with its sign: {@code +10.0 %}. */
  static String percent(double change) {
    return String.format(Locale.ROOT, "%+.1f %%", Math.round(1000 * change) / 10.0);
  }
}

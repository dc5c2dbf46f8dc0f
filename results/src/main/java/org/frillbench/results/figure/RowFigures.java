package org.frillbench.results.figure;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;
import static org.frillbench.results.figure.Figure.number;
import static org.frillbench.results.figure.Figure.text;
import static org.frillbench.results.figure.RowParts.check;
import static org.frillbench.results.figure.RowParts.end;
import static org.frillbench.results.figure.RowParts.phase;
import static org.frillbench.results.figure.RowParts.relative;
import static org.frillbench.results.figure.RowParts.setting;
import static org.frillbench.results.figure.RowParts.used;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.PhaseTimes;
import org.frillbench.results.record.RelativeLatency;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.TrialChecks;

/**
 * The figures of a table's row. A figure is added to {@link TableRow}, which is its JSON, and here;
 * every format of every table then has it.
 */
public final class RowFigures {

  /** The name that joins rows. */
  private static final Figure<TableRow> CANDIDATE =
      text("candidate", "candidate", TableRow::label).ranked(0);

  /** All of them, durations in ms. */
  public static final Figures<TableRow> ALL = all(Unit.NANOSECONDS);

  private static final Figures<TableRow> SHORT = all(Unit.SHORT_NANOSECONDS);

  private RowFigures() {}

  /** All of them, durations in ms, or in µs where every latency is under 1 ms. */
  public static Figures<TableRow> of(List<TableRow> rows) {
    Unit duration = Unit.ofLatencies(rows.stream().mapToDouble(TableRow::latencyNs));
    return duration == Unit.SHORT_NANOSECONDS ? SHORT : ALL;
  }

  /** The fields of files, of rows that hold such a row. */
  public static <S> List<Figure<S>> fields(Function<S, TableRow> row) {
    return ALL.all().stream()
        .filter(figure -> figure.id() != null)
        .map(figure -> figure.asField().of(row))
        .toList();
  }

  private static Figures<TableRow> all(Unit duration) {
    return new Figures<>(
        Stream.of(
                List.of(CANDIDATE),
                subject(),
                latency(duration),
                durations(duration),
                trials(),
                NumericsFigures.all(),
                ResourceFigures.all(),
                List.of(RowColumns.warnings()))
            .flatMap(List::stream)
            .toList());
  }

  /** Those beside the latency that are durations, ns, for formats that take further measures. */
  public static List<Figure<TableRow>> durations() {
    return durations(Unit.NANOSECONDS);
  }

  /** Percentiles and phases. */
  private static List<Figure<TableRow>> durations(Unit duration) {
    return Stream.concat(
            Arrays.stream(Percentile.values()).flatMap(each -> percentile(each, duration)),
            Stream.of(
                    number("load_ns", "load", duration, phase(PhaseTimes::loadNs)),
                    number("allocate_ns", "allocate", duration, phase(PhaseTimes::allocateNs)),
                    number("first_ns", "first inference", duration, phase(PhaseTimes::firstNs)))
                .map(figure -> figure.in(ColumnGroup.PHASES)))
        .toList();
  }

  /** What ran, and how. */
  private static List<Figure<TableRow>> subject() {
    return List.of(
        text("kind", "kind", TableRow::kind)
            .whereAny(row -> row.kind() != null && row.kind() != NumericKind.FLOAT32),
        RowColumns.settings().ranked(0),
        field("engine", setting(Settings::engine)),
        field("engine_version", setting(Settings::engineVersion)),
        field("kernels", setting(Settings::kernels)),
        field("threads", setting(Settings::threads)),
        field("cpu_mask", setting(Settings::cpuMask)),
        field("launch", setting(Settings::launch)),
        field("sustained", setting(Settings::sustained)),
        field("huge_pages", setting(Settings::hugePages)),
        field("kernels_ran", used(used -> used.kernels)),
        field("nodes", used(used -> used.nodes)),
        field("delegated_nodes", used(used -> used.delegatedNodes)),
        field("partitions", used(used -> used.partitions)),
        field("sha256", TableRow::sha256),
        number("bytes", "size", Unit.BYTES, TableRow::bytes).ranked(7),
        number("parameters", "parameters", Unit.COUNT, TableRow::parameters).ranked(9),
        number("macs", "MACs", Unit.COUNT, TableRow::macs).ranked(8));
  }

  private static List<Figure<TableRow>> latency(Unit duration) {
    return List.of(
        number(
            "trials",
            "trials",
            Unit.NUMBER,
            row -> row.trials() == null ? null : row.trials().size()),
        number("latency_ns", "latency", duration, TableRow::latencyNs).ranked(0),
        Figure.<TableRow>interval(duration, TableRow::interval).ranked(1),
        field("interval_kind", end(TableRow::interval, Interval::kind)),
        field("interval_low_ns", end(TableRow::interval, Interval::lowNs)),
        field("interval_high_ns", end(TableRow::interval, Interval::highNs)));
  }

  private static Stream<Figure<TableRow>> percentile(Percentile percentile, Unit duration) {
    Figure<TableRow> figure =
        number(
            percentile + "_ns",
            percentile.toString(),
            duration,
            row -> row.percentileNs(percentile));
    Function<TableRow, Interval> interval = row -> row.percentileInterval(percentile);
    return Stream.of(
        switch (percentile) {
          case P90 -> figure.ranked(5);
          case P95 -> figure.in(ColumnGroup.P95);
          case P99 -> figure.wherePresent().ranked(6);
        },
        field(percentile + "_low_ns", end(interval, Interval::lowNs)),
        field(percentile + "_high_ns", end(interval, Interval::highNs)));
  }

  /** Beside the reference and the other launch, and what the series looked like. */
  private static List<Figure<TableRow>> trials() {
    return List.of(
        field("relative_to", relative(RelativeLatency::to)),
        number("relative_ratio", "relative", Unit.RATIO, relative(RelativeLatency::ratio))
            .wherePresent()
            .ranked(2),
        RowColumns.relativeInterval().ranked(3),
        field("relative_low", relative(RelativeLatency::low)),
        field("relative_high", relative(RelativeLatency::high)),
        RowColumns.appToShell().ranked(2),
        column("flat", false, RowColumns::flat)
            .whereAny(row -> ColumnNotes.notAllFlat(row.checks())),
        field("samples", check(TrialChecks::samples)),
        field("effective_samples", check(TrialChecks::effective)),
        field("outliers", check(TrialChecks::outliers)),
        field("trials_flat", check(TrialChecks::flat)),
        field("trials_warming", check(TrialChecks::warming)),
        field("trials_slowing", check(TrialChecks::slowing)),
        field("trials_unsteady", check(TrialChecks::unsteady)),
        field("trials_trending", check(TrialChecks::trending)),
        field("change_in_trial", TableRow::changeInTrial));
  }
}

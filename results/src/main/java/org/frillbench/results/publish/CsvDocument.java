package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.table.CsvCells;
import org.frillbench.results.warning.Warning;

/** One row a line, at full precision; what is unknown is empty. */
final class CsvDocument {

  private record Column(String header, BiFunction<ResultSet, TableRow, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("candidate", TableRow::candidate),
          new Column("origin", (resultSet, row) -> RunJson.id(resultSet.origin())),
          new Column("device", (resultSet, row) -> CsvCells.guarded(ProvenanceText.device(resultSet))),
          new Column("run", (resultSet, row) -> CsvCells.guarded(ProvenanceText.run(resultSet))),
          text("kind", row -> row.kind() == null ? null : RunJson.id(row.kind())),
          text("engine", setting(settings -> settings.engine().toString())),
          text("engine_version", setting(Settings::engineVersion)),
          text("kernels", setting(settings -> settings.kernels().toString())),
          number("threads", setting(Settings::threads)),
          text("cpu_mask", setting(Settings::cpuMask)),
          text("launch", setting(settings -> RunJson.id(settings.launch()))),
          text("sustained", setting(settings -> Boolean.toString(settings.sustained() != null))),
          text("kernels_ran", used(used -> Objects.toString(used.kernels, null))),
          number("nodes", used(used -> used.nodes)),
          number("delegated_nodes", used(used -> used.delegatedNodes)),
          number("partitions", used(used -> used.partitions)),
          text("sha256", TableRow::sha256),
          number("bytes", TableRow::bytes),
          number("parameters", TableRow::parameters),
          number("macs", TableRow::macs),
          number("trials", row -> row.trials() == null ? null : row.trials().size()),
          number("latency_ns", TableRow::latencyNs),
          text(
              "interval_kind",
              end(TableRow::interval, interval -> RunJson.id(interval.kind()))),
          number("interval_low_ns", end(TableRow::interval, Interval::lowNs)),
          number("interval_high_ns", end(TableRow::interval, Interval::highNs)),
          text("stopped_by_width", row -> row.stoppedByWidth() == null ? "" : "true"),
          number("p90_ns", row -> row.percentileNs(Percentile.P90)),
          number("p90_low_ns", end(row -> row.percentileInterval(Percentile.P90), Interval::lowNs)),
          number("p90_high_ns", end(row -> row.percentileInterval(Percentile.P90), Interval::highNs)),
          number("p99_ns", row -> row.percentileNs(Percentile.P99)),
          number("p99_low_ns", end(row -> row.percentileInterval(Percentile.P99), Interval::lowNs)),
          number("p99_high_ns", end(row -> row.percentileInterval(Percentile.P99), Interval::highNs)),
          number("ratio_to_teacher", TableRow::ratioToTeacher),
          number("samples", check(TrialChecks::samples)),
          number("effective_samples", check(TrialChecks::effective)),
          number("outliers", check(TrialChecks::outliers)),
          number("trials_flat", check(TrialChecks::flat)),
          number("change_in_trial", TableRow::changeInTrial),
          number("share_waited", TableRow::shareWaited),
          number("peak_resident_bytes", TableRow::peakResidentBytes),
          number("energy_uj", TableRow::energyMicrojoules),
          number("gigamacs_per_second", limit(Roofline::gigamacsPerSecond)),
          number("of_arithmetic", limit(Roofline::ofArithmetic)),
          number("gigabytes_per_second", limit(Roofline::gigabytesPerSecond)),
          number("of_bandwidth", limit(Roofline::ofBandwidth)),
          text("bound_by", limit(roofline -> RunJson.id(roofline.bound()))),
          text(
              "warnings",
              row -> row.warnings().stream().map(Warning::id).collect(Collectors.joining(" "))));

  private CsvDocument() {}

  static String render(CitableTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(COLUMNS.stream().map(Column::header).toList());
    for (ResultSet resultSet : table.resultSets()) {
      for (TableRow row : resultSet.rows()) {
        lines.add(COLUMNS.stream().map(column -> column.cell().apply(resultSet, row)).toList());
      }
    }
    return CsvCells.file(lines);
  }

  private static Column text(String header, Function<TableRow, String> text) {
    return new Column(
        header, (resultSet, row) -> CsvCells.guarded(Objects.requireNonNullElse(text.apply(row), "")));
  }

  private static Column number(String header, Function<TableRow, ? extends Number> number) {
    return new Column(
        header,
        (resultSet, row) -> {
          Number value = number.apply(row);
          return value == null ? "" : RunJson.number(value);
        });
  }

  private static <T> Function<TableRow, T> setting(Function<Settings, T> of) {
    return row -> row.settings() == null ? null : of.apply(row.settings());
  }

  private static <T> Function<TableRow, T> used(Function<EngineUsed, T> of) {
    return row -> row.used() == null ? null : of.apply(row.used());
  }

  private static <T> Function<TableRow, T> check(Function<TrialChecks, T> of) {
    return row -> row.checks() == null ? null : of.apply(row.checks());
  }

  private static <T> Function<TableRow, T> limit(Function<Roofline, T> of) {
    return row -> row.roofline() == null ? null : of.apply(row.roofline());
  }

  private static <T> Function<TableRow, T> end(
      Function<TableRow, Interval> interval, Function<Interval, T> of) {
    return row -> interval.apply(row) == null ? null : of.apply(interval.apply(row));
  }
}

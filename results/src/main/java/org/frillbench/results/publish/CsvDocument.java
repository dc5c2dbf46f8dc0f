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
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.table.CsvCells;
import org.frillbench.results.warning.Warning;

/** One row a line, at full precision; what is unknown is empty. */
final class CsvDocument {

  private record Column(String header, BiFunction<ResultSet, PublishedRow, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          text("candidate", PublishedRow::candidate),
          new Column("origin", (part, row) -> RunJson.id(part.origin())),
          new Column("device", (part, row) -> CsvCells.guarded(ProvenanceText.device(part))),
          new Column("run", (part, row) -> CsvCells.guarded(ProvenanceText.run(part))),
          text("kind", row -> row.kind() == null ? null : RunJson.id(row.kind())),
          text("engine", setting(Settings::engine)),
          text("engine_version", setting(Settings::engineVersion)),
          text("kernels", setting(Settings::kernels)),
          number("threads", setting(Settings::threads)),
          text("cpu_mask", setting(Settings::cpuMask)),
          text("launch", setting(settings -> RunJson.id(settings.launch()))),
          text("sustained", setting(settings -> Boolean.toString(settings.sustained() != null))),
          text("kernels_ran", used(used -> used.kernels)),
          number("nodes", used(used -> used.nodes)),
          number("delegated_nodes", used(used -> used.delegatedNodes)),
          number("partitions", used(used -> used.partitions)),
          text("sha256", PublishedRow::sha256),
          number("bytes", PublishedRow::bytes),
          number("parameters", PublishedRow::parameters),
          number("macs", PublishedRow::macs),
          number("trials", row -> row.trials() == null ? null : row.trials().size()),
          number("latency_ns", PublishedRow::latencyNs),
          text(
              "interval_kind",
              end(PublishedRow::interval, interval -> RunJson.id(interval.kind()))),
          number("interval_low_ns", end(PublishedRow::interval, Interval::lowNs)),
          number("interval_high_ns", end(PublishedRow::interval, Interval::highNs)),
          text("stopped_by_width", row -> row.stoppedByWidth() == null ? "" : "true"),
          number("p90_ns", PublishedRow::p90Ns),
          number("p90_low_ns", end(PublishedRow::p90Interval, Interval::lowNs)),
          number("p90_high_ns", end(PublishedRow::p90Interval, Interval::highNs)),
          number("p99_ns", PublishedRow::p99Ns),
          number("p99_low_ns", end(PublishedRow::p99Interval, Interval::lowNs)),
          number("p99_high_ns", end(PublishedRow::p99Interval, Interval::highNs)),
          number("ratio_to_teacher", PublishedRow::ratioToTeacher),
          number("samples", check(TrialChecks::samples)),
          number("effective_samples", check(TrialChecks::effective)),
          number("outliers", check(TrialChecks::outliers)),
          number("trials_flat", check(TrialChecks::flat)),
          number("change_in_trial", PublishedRow::changeInTrial),
          number("share_waited", PublishedRow::shareWaited),
          number("peak_resident_bytes", PublishedRow::peakResidentBytes),
          number("energy_uj", PublishedRow::energyMicrojoules),
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
    for (ResultSet part : table.parts()) {
      for (PublishedRow row : part.rows()) {
        lines.add(COLUMNS.stream().map(column -> column.cell().apply(part, row)).toList());
      }
    }
    return CsvCells.file(lines);
  }

  private static Column text(String header, Function<PublishedRow, String> text) {
    return new Column(
        header, (part, row) -> CsvCells.guarded(Objects.requireNonNullElse(text.apply(row), "")));
  }

  private static Column number(String header, Function<PublishedRow, ? extends Number> number) {
    return new Column(
        header,
        (part, row) -> {
          Number value = number.apply(row);
          return value == null ? "" : RunJson.number(value);
        });
  }

  private static <T> Function<PublishedRow, T> setting(Function<Settings, T> of) {
    return row -> row.settings() == null ? null : of.apply(row.settings());
  }

  private static <T> Function<PublishedRow, T> used(Function<EngineUsed, T> of) {
    return row -> row.used() == null ? null : of.apply(row.used());
  }

  private static <T> Function<PublishedRow, T> check(Function<TrialChecks, T> of) {
    return row -> row.checks() == null ? null : of.apply(row.checks());
  }

  private static <T> Function<PublishedRow, T> limit(Function<Roofline, T> of) {
    return row -> row.roofline() == null ? null : of.apply(row.roofline());
  }

  private static <T> Function<PublishedRow, T> end(
      Function<PublishedRow, Interval> interval, Function<Interval, T> of) {
    return row -> interval.apply(row) == null ? null : of.apply(interval.apply(row));
  }
}

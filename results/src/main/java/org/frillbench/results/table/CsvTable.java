package org.frillbench.results.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/** One row a line, at full precision. */
final class CsvTable implements TableRenderer {

  private static final List<String> HEADER =
      List.of(
          "candidate",
          "kind",
          "engine",
          "engine_version",
          "kernels",
          "threads",
          "cpu_mask",
          "launch",
          "kernels_ran",
          "nodes",
          "delegated_nodes",
          "partitions",
          "bytes",
          "parameters",
          "macs",
          "trials",
          "latency_ns",
          "interval_kind",
          "interval_low_ns",
          "interval_high_ns",
          "stopped_by_width",
          "p90_ns",
          "p90_low_ns",
          "p90_high_ns",
          "p99_ns",
          "p99_low_ns",
          "p99_high_ns",
          "ratio_to_teacher",
          "samples",
          "effective_samples",
          "outliers",
          "trials_flat",
          "trials_warming",
          "trials_slowing",
          "trials_unsteady",
          "trials_trending",
          "change_in_trial",
          "share_waited",
          "peak_resident_bytes",
          "energy_uj",
          "gigamacs_per_second",
          "of_arithmetic",
          "gigabytes_per_second",
          "of_bandwidth",
          "bound_by",
          "warnings");

  @Override
  public String render(LatencyTable table) {
    return CsvCells.file(
        Stream.concat(Stream.of(HEADER), table.rows().stream().map(CsvTable::cells)).toList());
  }

  private static String used(TableRow row, Function<EngineUsed, Object> of) {
    return row.used() == null ? "" : Objects.toString(of.apply(row.used()), "");
  }

  private static List<String> cells(TableRow row) {
    Settings settings = row.settings();
    TrialChecks checks = row.checks();
    return Arrays.asList(
        CsvCells.guarded(row.candidate()),
        RunJson.id(row.kind()),
        settings.engine().toString(),
        CsvCells.guarded(Objects.requireNonNullElse(settings.engineVersion(), "")),
        settings.kernels().toString(),
        Integer.toString(settings.threads()),
        CsvCells.guarded(Objects.requireNonNullElse(settings.cpuMask(), "")),
        RunJson.id(settings.launch()),
        used(row, used -> used.kernels),
        used(row, used -> used.nodes),
        used(row, used -> used.delegatedNodes),
        used(row, used -> used.partitions),
        Long.toString(row.bytes()),
        Long.toString(row.parameters()),
        number(row.macs()),
        Integer.toString(row.trials().size()),
        number(row.latencyNs()),
        RunJson.id(row.interval().kind()),
        number(row.interval().lowNs()),
        number(row.interval().highNs()),
        row.stoppedByWidth() == null ? "" : "true",
        number(row.percentileNs(Percentile.P90)),
        end(row.percentileInterval(Percentile.P90), Interval::lowNs),
        end(row.percentileInterval(Percentile.P90), Interval::highNs),
        number(row.percentileNs(Percentile.P99)),
        end(row.percentileInterval(Percentile.P99), Interval::lowNs),
        end(row.percentileInterval(Percentile.P99), Interval::highNs),
        number(row.ratioToTeacher()),
        number(checks.samples()),
        number(checks.effective()),
        number(checks.outliers()),
        number(checks.flat()),
        number(checks.warming()),
        number(checks.slowing()),
        number(checks.unsteady()),
        number(checks.trending()),
        number(row.changeInTrial()),
        number(row.shareWaited()),
        number(row.peakResidentBytes()),
        number(row.energyMicrojoules()),
        ofRoofline(row, at -> number(at.gigamacsPerSecond())),
        ofRoofline(row, at -> number(at.ofArithmetic())),
        ofRoofline(row, at -> number(at.gigabytesPerSecond())),
        ofRoofline(row, at -> number(at.ofBandwidth())),
        ofRoofline(row, at -> RunJson.id(at.bound())),
        row.warnings().stream().map(Warning::id).collect(Collectors.joining(" ")));
  }

  private static String end(Interval interval, Function<Interval, Double> end) {
    return interval == null ? "" : number(end.apply(interval));
  }

  private static String ofRoofline(TableRow row, Function<Roofline, String> shown) {
    return row.roofline() == null ? "" : shown.apply(row.roofline());
  }

  private static String number(Number value) {
    return value == null ? "" : RunJson.number(value);
  }
}

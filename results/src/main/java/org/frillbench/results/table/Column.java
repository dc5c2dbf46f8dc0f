package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.NumericKind;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Bound;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/**
 * A column for people.
 *
 * @param header its name and unit
 * @param text whether it reads from the left; numbers stand at the right
 * @param cell a row's cell, possibly holding characters that need escaping
 */
record Column(String header, boolean text, Function<TableRow, String> cell) {

  private static final String ABSENT = "-";

  /** The columns that a table needs: one that would be empty or the same all along is left out. */
  static List<Column> of(LatencyTable table) {
    List<TableRow> rows = table.rows();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("candidate", true, TableRow::candidate));
    if (any(rows, row -> row.kind() != NumericKind.FLOAT32)) {
      columns.add(new Column("kind", true, row -> RunJson.id(row.kind())));
    }
    List<Settings> settings = TableHeading.settingsOf(rows);
    if (settings.size() > 1) {
      columns.add(new Column("settings", true, row -> SettingsNames.of(row.settings(), settings)));
    }
    columns.add(number("size, MiB", row -> NumberText.mebibytes(row.bytes())));
    columns.add(number("parameters", row -> NumberText.count(row.parameters())));
    columns.add(number("MACs", row -> orAbsent(row.macs(), NumberText::count)));
    columns.add(number("trials", row -> Integer.toString(row.trials().size())));
    columns.add(number("latency, ms", row -> NumberText.milliseconds(row.latencyNs())));
    columns.add(number("interval, ms", Column::interval));
    columns.add(number("p90, ms", row -> orAbsent(row.percentileNs(Percentile.P90), NumberText::milliseconds)));
    if (any(rows, row -> row.percentileNs(Percentile.P99) != null)) {
      columns.add(number("p99, ms", row -> orAbsent(row.percentileNs(Percentile.P99), NumberText::milliseconds)));
    }
    if (any(rows, row -> row.ratioToTeacher() != null)) {
      columns.add(number("vs teacher", row -> orAbsent(row.ratioToTeacher(), NumberText::ratio)));
    }
    if (any(rows, row -> appToShell(row, rows) != null)) {
      columns.add(number("app / shell", row -> orAbsent(appToShell(row, rows), NumberText::ratio)));
    }
    if (any(rows, row -> row.checks().flat() < row.checks().classified())) {
      columns.add(number("flat", row -> flat(row.checks())));
    }
    table.extras().stream()
        .filter(extra -> extra.in(rows))
        .forEach(extra -> columns.addAll(of(extra)));
    Set<Warning> everywhere = everywhere(rows);
    if (any(rows, row -> !everywhere.containsAll(row.warnings()))) {
      columns.add(new Column("warnings", true, row -> warnings(row, everywhere)));
    }
    return columns;
  }

  private static List<Column> of(ColumnGroup extra) {
    return switch (extra) {
      case KERNELS -> List.of(number("nodes in XNNPACK", row -> ActualSettings.nodes(row.used())));
      case CONTENTION ->
          List.of(number("waited", row -> orAbsent(row.shareWaited(), Column::waited)));
      case MEMORY ->
          List.of(
              number(
                  "peak memory, MiB",
                  row -> orAbsent(row.peakResidentBytes(), NumberText::mebibytes)));
      case ENERGY ->
          List.of(
              number("energy, mJ", row -> orAbsent(row.energyMicrojoules(), Column::millijoules)));
      case ROOFLINE ->
          List.of(
              ofRoofline("GMAC/s", at -> NumberText.significant(at.gigamacsPerSecond())),
              ofRoofline("of arithmetic", at -> percent(at.ofArithmetic())),
              ofRoofline("GB/s", at -> NumberText.significant(at.gigabytesPerSecond())),
              ofRoofline("of bandwidth", at -> percent(at.ofBandwidth())),
              ofRoofline(
                  "bound by", at -> at.bound() == Bound.UNKNOWN ? "" : RunJson.id(at.bound())));
    };
  }

  private static Column ofRoofline(String header, Function<Roofline, String> shown) {
    return number(header, row -> orAbsent(row.roofline(), shown));
  }

  private static String millijoules(double microjoules) {
    return NumberText.significant(microjoules / 1e3);
  }

  private static String waited(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static Column number(String header, Function<TableRow, String> cell) {
    return new Column(header, false, cell);
  }

  private static boolean any(List<TableRow> rows, Predicate<TableRow> test) {
    return rows.stream().anyMatch(test);
  }

  private static <T> String orAbsent(T value, Function<T, String> shown) {
    return Objects.isNull(value) ? ABSENT : shown.apply(value);
  }

  /**
   * How much longer an app takes than a process of the shell; null on other rows than the app's.
   */
  private static Double appToShell(TableRow row, List<TableRow> rows) {
    if (row.settings().launch() != Launch.APP) {
      return null;
    }
    return rows.stream()
        .filter(other -> other.settings().launch() == Launch.SHELL)
        .filter(other -> other.candidate().equals(row.candidate()))
        .filter(other -> other.settings().kernels().equals(row.settings().kernels()))
        .filter(other -> other.settings().threads() == row.settings().threads())
        .map(other -> row.latencyNs() / other.latencyNs())
        .findFirst()
        .orElse(null);
  }

  private static String flat(TrialChecks checks) {
    return checks.classified() == 0 ? ABSENT : checks.flat() + "/" + checks.classified();
  }

  private static String interval(TableRow row) {
    String ends = NumberText.milliseconds(row.interval());
    return row.stoppedByWidth() == null ? ends : ends + " (by width)";
  }

  /** What holds for every row is said once, below. */
  private static Set<Warning> everywhere(List<TableRow> rows) {
    Set<Warning> everywhere = EnumSet.allOf(Warning.class);
    rows.forEach(row -> everywhere.retainAll(row.warnings()));
    return everywhere;
  }

  private static String warnings(TableRow row, Set<Warning> everywhere) {
    return row.warnings().stream()
        .filter(warning -> !everywhere.contains(warning))
        .map(Warning::id)
        .collect(Collectors.joining(" "));
  }
}

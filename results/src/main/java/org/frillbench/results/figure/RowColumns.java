package org.frillbench.results.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Bound;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/** The columns of a row that combine several values, or depend on the other rows. */
final class RowColumns {

  private static final int DIGEST_DIGITS = 8;

  private RowColumns() {}

  /** What distinguishes a row's settings from the others'. */
  static Figure<TableRow> settings() {
    return Figure.column(
        "settings",
        true,
        all -> {
          List<Settings> settings = settingsOf(all);
          return row -> row.settings() == null ? null : SettingsNames.of(row.settings(), settings);
        },
        all -> settingsOf(all).size() > 1);
  }

  private static List<Settings> settingsOf(List<TableRow> rows) {
    return rows.stream().map(TableRow::settings).filter(Objects::nonNull).distinct().toList();
  }

  /** How much longer an app takes than a process of the shell; on the app's rows. */
  static Figure<TableRow> appToShell() {
    Function<List<TableRow>, Function<TableRow, String>> texts =
        all ->
            row -> {
              Double ratio = appToShell(row, all);
              return ratio == null ? null : NumberText.ratio(ratio);
            };
    return Figure.column(
        "app / shell",
        false,
        texts,
        all -> all.stream().anyMatch(row -> appToShell(row, all) != null));
  }

  private static Double appToShell(TableRow row, List<TableRow> rows) {
    if (row.settings() == null || row.settings().launch() != Launch.APP) {
      return null;
    }
    return rows.stream()
        .filter(other -> other.settings() != null)
        .filter(other -> other.settings().launch() == Launch.SHELL)
        .filter(other -> other.label().equals(row.label()))
        .filter(other -> other.settings().kernels().equals(row.settings().kernels()))
        .filter(other -> other.settings().threads() == row.settings().threads())
        .map(other -> row.latencyNs() / other.latencyNs())
        .findFirst()
        .orElse(null);
  }

  /** The interval of the ratio to the reference, which itself has none. */
  static Figure<TableRow> relativeInterval() {
    return Figure.column(
        "relative interval",
        false,
        all -> RowColumns::relativeInterval,
        all -> all.stream().anyMatch(row -> relativeInterval(row) != null));
  }

  private static String relativeInterval(TableRow row) {
    return row.relative() == null || row.relative().low() == null
        ? null
        : NumberText.range(row.relative().low(), row.relative().high());
  }

  /** {@code 2/3} trials of one level. */
  static String flat(TableRow row) {
    TrialChecks checks = row.checks();
    return checks == null || checks.classified() == 0
        ? null
        : checks.flat() + "/" + checks.classified();
  }

  static String nodes(TableRow row) {
    return row.settings() == null ? null : ActualSettings.nodes(row.used());
  }

  static String bound(TableRow row) {
    if (row.roofline() == null) {
      return null;
    }
    Bound bound = row.roofline().bound();
    return bound == Bound.UNKNOWN ? "" : RunJson.id(bound);
  }

  static String digest(TableRow row) {
    return row.sha256() == null ? null : row.sha256().substring(0, DIGEST_DIGITS);
  }

  /** All of them in files; for people those that not every row has, which are listed below. */
  static Figure<TableRow> warnings() {
    Figure<TableRow> all = Figure.text("warnings", "warnings", row -> ids(row, Set.of()));
    return new Figure<>(
        all.id(),
        all.header(),
        true,
        all.value(),
        rows -> {
          Set<Warning> everywhere = everywhere(rows);
          return row -> ids(row, everywhere);
        },
        rows -> {
          Set<Warning> everywhere = everywhere(rows);
          return rows.stream().anyMatch(row -> !everywhere.containsAll(row.warnings()));
        },
        null,
        2);
  }

  private static Set<Warning> everywhere(List<TableRow> rows) {
    Set<Warning> everywhere = EnumSet.allOf(Warning.class);
    rows.forEach(row -> everywhere.retainAll(row.warnings()));
    return everywhere;
  }

  private static String ids(TableRow row, Set<Warning> except) {
    return row.warnings().stream()
        .filter(warning -> !except.contains(warning))
        .map(Warning::id)
        .collect(Collectors.joining(" "));
  }
}

package org.frillbench.results.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.ActualSettings;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.warning.Warning;

/**
 * A board as its first page shows it: what many rows share is written once, and a run's rows are
 * columns, which takes a tenth of the space.
 *
 * @param version the version of frill-bench that wrote it
 * @param models what rows measured
 * @param settings how
 * @param warnings the warnings of a row, in each combination that there is
 * @param totals how much there is, with what the page has no room for
 * @param sources the runs, the newest first
 */
record BoardView(
    String version,
    Totals totals,
    List<Model> models,
    List<Setting> settings,
    List<String> warnings,
    List<Source> sources) {

  /**
   * How much is on the board.
   *
   * @param virtual how many of the runs are of a virtual device
   * @param elsewhere sets of figures from elsewhere
   */
  record Totals(int runs, int devices, int virtual, int elsewhere) {

    static Totals of(List<BoardSource> sources) {
      List<BoardSource> runs = sources.stream().filter(source -> source.run() != null).toList();
      return new Totals(
          runs.size(),
          (int) runs.stream().map(BoardSource::device).distinct().count(),
          (int) runs.stream().filter(BoardSource::virtual).count(),
          sources.size() - runs.size());
    }
  }

  /** A model. */
  record Model(String name, String family, @MayBeAbsent String mebibytes) {}

  /** Settings in words; empty where unknown. */
  record Setting(String runtime, String kernels, String nodes, String process) {}

  /** A run, with its rows where the page has room for them. */
  record Source(
      String device,
      @MayBeAbsent String started,
      String name,
      String answer,
      boolean virtual,
      boolean endedEarly,
      List<String> blocking,
      @MayBeAbsent String report,
      String file,
      int candidates,
      @MayBeAbsent Rows rows) {}

  /**
   * Rows as columns; latencies in ms with the digits of tables.
   *
   * @param best the best place; 0 where unknown
   * @param low the lower end of the interval; 0 where there is none
   * @param kind 0 for a confidence interval, 1 for a range
   * @param trials 0 where unknown
   */
  record Rows(
      List<Integer> model,
      List<Integer> setting,
      List<Integer> warnings,
      List<Integer> best,
      List<Integer> worst,
      List<Integer> of,
      List<Double> latency,
      List<Double> low,
      List<Double> high,
      List<Integer> kind,
      List<Integer> trials) {}

  /**
   * The view of {@code board} where there is room for some of it. The newest run takes precedence,
   * then figures from elsewhere, which are few and do not age, then the other runs.
   *
   * @param whole how many sources have their rows
   * @param listed how many are there at all
   */
  static BoardView of(Board board, int whole, int listed) {
    Shared<Model> models = new Shared<>();
    Shared<Setting> settings = new Shared<>();
    Shared<String> warnings = new Shared<>();
    List<Source> sources = new ArrayList<>();
    Totals totals = Totals.of(board.sources());
    for (int i = 0; i < board.sources().size(); i++) {
      BoardSource source = board.sources().get(i);
      int place = precedence(i, totals);
      if (place < listed) {
        Rows rows = place < whole ? rows(source.rows(), models, settings, warnings) : null;
        sources.add(source(source, rows));
      }
    }
    return new BoardView(
        board.toolVersion(), totals, models.all(), settings.all(), warnings.all(), sources);
  }

  /** Among all sources, of which the runs come first; from 0. */
  private static int precedence(int i, Totals totals) {
    if (i == 0 || totals.runs() == 0) {
      return i;
    }
    return i < totals.runs() ? totals.elsewhere() + i : 1 + i - totals.runs();
  }

  private static Source source(BoardSource source, Rows rows) {
    return new Source(
        source.device(),
        source.run() == null ? null : source.run().started(),
        source.run() == null ? source.publication().title() : source.run().run(),
        source.answer(),
        source.virtual(),
        source.endedEarly(),
        source.blocking().stream().map(Warning::id).toList(),
        source.report(),
        source.file(),
        source.rows().size(),
        rows);
  }

  private static Rows rows(
      List<BoardRow> rows,
      Shared<Model> models,
      Shared<Setting> settings,
      Shared<String> warnings) {
    return new Rows(
        rows.stream().map(row -> models.place(model(row))).toList(),
        rows.stream().map(row -> settings.place(setting(row))).toList(),
        rows.stream().map(row -> warnings.place(warnings(row))).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().best()).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().worst()).toList(),
        rows.stream().map(row -> row.place() == null ? 0 : row.place().of()).toList(),
        rows.stream().map(row -> milliseconds(row.latencyNs())).toList(),
        rows.stream().map(row -> end(row.interval(), /* low= */ true)).toList(),
        rows.stream().map(row -> end(row.interval(), /* low= */ false)).toList(),
        rows.stream().map(row -> isRange(row.interval()) ? 1 : 0).toList(),
        rows.stream().map(row -> Objects.requireNonNullElse(row.trials(), 0)).toList());
  }

  private static Model model(BoardRow row) {
    String side = row.side() == null ? "" : " (" + RunJson.id(row.side()) + ")";
    return new Model(
        row.candidate() + side,
        row.family(),
        row.bytes() == null ? null : NumberText.mebibytes(row.bytes()));
  }

  private static Setting setting(BoardRow row) {
    Settings asked = row.settings();
    if (asked == null) {
      return new Setting("", "", "", "");
    }
    String version = asked.engineVersion() == null ? "" : " " + asked.engineVersion();
    return new Setting(
        asked.engine() + version,
        asked.kernels().toString(),
        ActualSettings.isNotable(asked, row.used()) ? ActualSettings.nodes(row.used()) : "",
        SettingsNames.process(asked));
  }

  private static String warnings(BoardRow row) {
    return row.warnings().stream().map(Warning::id).collect(Collectors.joining(" "));
  }

  private static double end(Interval interval, boolean low) {
    return interval == null ? 0 : milliseconds(low ? interval.lowNs() : interval.highNs());
  }

  private static boolean isRange(Interval interval) {
    return interval != null && interval.isRange();
  }

  private static double milliseconds(double ns) {
    return Double.parseDouble(NumberText.milliseconds(ns));
  }

  /** Values that are written once and referred to by their place. */
  private static final class Shared<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    int place(T value) {
      Integer place = places.putIfAbsent(value, places.size());
      return place == null ? places.size() - 1 : place;
    }

    List<T> all() {
      return List.copyOf(places.keySet());
    }
  }
}

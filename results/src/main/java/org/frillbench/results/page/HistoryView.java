package org.frillbench.results.page;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.history.DifferenceWords;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.history.HistoryRow;
import org.frillbench.results.history.TargetId;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/**
 * A history as a page holds it: all that {@code history --json} prints, where what repeats itself
 * is listed once. Places in these lists count from 0.
 *
 * @param runs the runs
 * @param files the candidates' files
 * @param settings how candidates ran
 * @param settingsNames the same in words
 * @param targets where
 * @param targetNames the same in words
 * @param devices a name for each target, equal where targets are comparable
 * @param kinds the kinds of intervals
 * @param warnings lists of warnings
 * @param differences lists of fields that make a run incomparable with the one before
 * @param differencesInWords the same in words
 * @param series a candidate under one setting on one target each
 */
record HistoryView(
    List<OfRun> runs,
    List<OfFile> files,
    List<Settings> settings,
    List<String> settingsNames,
    List<Target> targets,
    List<String> targetNames,
    List<String> devices,
    List<IntervalKind> kinds,
    List<List<Warning>> warnings,
    List<List<String>> differences,
    List<List<String>> differencesInWords,
    List<OfSeries> series) {

  /** A run; see the schema of histories. */
  record OfRun(
      String run, String started, boolean endedEarly, String version, @MayBeAbsent String commit) {}

  /** A file of a candidate. */
  record OfFile(String sha256, NumericKind kind) {}

  /**
   * A series. Its lists have an element a run, the oldest first.
   *
   * @param candidate its name
   * @param settings the place of its settings
   * @param target the place of its target, and of the name of that
   * @param unit what its table counts latencies in: ms or µs
   * @param run places of runs
   * @param file places of files
   * @param trials numbers of trials
   * @param latencyNs latencies, ns
   * @param kind places of kinds of intervals
   * @param lowNs lower bounds of intervals, ns
   * @param highNs upper bounds of intervals, ns
   * @param warnings places of lists of warnings
   * @param differences places of lists of fields
   * @param steps of each run whose interval is apart from that of the run before, its place in
   *     these lists
   */
  record OfSeries(
      String candidate,
      int settings,
      int target,
      String unit,
      List<Integer> run,
      List<Integer> file,
      List<Integer> trials,
      List<Double> latencyNs,
      List<Integer> kind,
      List<Double> lowNs,
      List<Double> highNs,
      List<Integer> warnings,
      List<Integer> differences,
      List<Integer> steps) {}

  /** What is listed once. */
  private static final class Lists {
    final Numbered<OfRun> runs = new Numbered<>();
    final Numbered<OfFile> files = new Numbered<>();
    final Numbered<Settings> settings = new Numbered<>();
    final Numbered<Target> targets = new Numbered<>();
    final Numbered<IntervalKind> kinds = new Numbered<>();
    final Numbered<List<Warning>> warnings = new Numbered<>();
    final Numbered<List<String>> differences = new Numbered<>();
  }

  static HistoryView of(List<Series> history) {
    Lists lists = new Lists();
    List<OfSeries> series = history.stream().map(each -> series(each, lists)).toList();
    return new HistoryView(
        lists.runs.all(),
        lists.files.all(),
        lists.settings.all(),
        lists.settings.all().stream().map(TableHeading::settings).toList(),
        lists.targets.all(),
        lists.targets.all().stream().map(TableHeading::target).toList(),
        lists.targets.all().stream().map(TargetId::of).toList(),
        lists.kinds.all(),
        lists.warnings.all(),
        lists.differences.all(),
        lists.differences.all().stream().map(DifferenceWords::of).toList(),
        series);
  }

  private static OfSeries series(Series series, Lists lists) {
    List<HistoryRow> rows = HistoryRow.of(series);
    List<Point> points = series.points();
    Unit unit = Unit.ofLatencies(points.stream().mapToDouble(Point::latencyNs));
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isStep()) {
        steps.add(i);
      }
    }
    return new OfSeries(
        series.candidate(),
        lists.settings.place(series.settings()),
        lists.targets.place(series.target()),
        unit == Unit.NANOSECONDS ? "ms" : "µs",
        points.stream().map(point -> lists.runs.place(run(point))).toList(),
        points.stream()
            .map(point -> lists.files.place(new OfFile(point.sha256(), point.kind())))
            .toList(),
        points.stream().map(Point::trials).toList(),
        points.stream().map(Point::latencyNs).toList(),
        points.stream().map(point -> lists.kinds.place(point.interval().kind())).toList(),
        points.stream().map(point -> point.interval().lowNs()).toList(),
        points.stream().map(point -> point.interval().highNs()).toList(),
        points.stream().map(point -> lists.warnings.place(point.warnings())).toList(),
        rows.stream().map(row -> lists.differences.place(row.differences())).toList(),
        steps);
  }

  private static OfRun run(Point point) {
    return new OfRun(
        point.run().run().id(),
        point.run().run().started(),
        point.run().run().endedEarly(),
        point.run().tool().version(),
        point.run().tool().commit());
  }
}

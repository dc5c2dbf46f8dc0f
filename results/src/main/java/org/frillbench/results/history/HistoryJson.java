package org.frillbench.results.history;

import java.util.List;
import org.frillbench.results.history.History.Point;
import org.frillbench.results.history.History.Series;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.warning.Warning;

/** A history for programs. */
final class HistoryJson {

  /** Names the schema that histories are written in. */
  static final String SCHEMA = "frill-bench/history/1";

  private record Answer(String schema, List<OfCandidate> series) {}

  private record OfCandidate(String candidate, Settings settings, Target target, List<OfRun> runs) {
    static OfCandidate of(Series series) {
      return new OfCandidate(
          series.candidate(),
          series.settings(),
          series.target(),
          HistoryRow.of(series).stream().map(OfRun::of).toList());
    }
  }

  private record OfRun(
      String run,
      String started,
      boolean endedEarly,
      String version,
      @MayBeAbsent String commit,
      String sha256,
      NumericKind kind,
      int trials,
      double latencyNs,
      Interval interval,
      @MayBeAbsent Double change,
      List<String> notComparableIn,
      List<Warning> warnings) {
    static OfRun of(HistoryRow row) {
      Point point = row.point();
      return new OfRun(
          point.run().run().id(),
          point.run().run().started(),
          point.run().run().endedEarly(),
          point.run().tool().version(),
          point.run().tool().commit(),
          point.sha256(),
          point.kind(),
          point.trials(),
          point.latencyNs(),
          point.interval(),
          row.change(),
          row.differences(),
          point.warnings());
    }
  }

  private HistoryJson() {}

  static Record of(List<Series> history) {
    return new Answer(SCHEMA, history.stream().map(OfCandidate::of).toList());
  }
}

package org.frillbench.results.figure;

import java.util.function.Function;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.record.PhaseTimes;
import org.frillbench.results.record.RelativeLatency;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.TrialChecks;

/** Values of the parts of a row; null in a row without the part. */
final class RowParts {

  private RowParts() {}

  static <T> Function<TableRow, T> setting(Function<Settings, T> of) {
    return part(TableRow::settings, of);
  }

  static <T> Function<TableRow, T> used(Function<EngineUsed, T> of) {
    return part(TableRow::used, of);
  }

  static <T> Function<TableRow, T> check(Function<TrialChecks, T> of) {
    return part(TableRow::checks, of);
  }

  static <T> Function<TableRow, T> limit(Function<Roofline, T> of) {
    return part(TableRow::roofline, of);
  }

  static <T> Function<TableRow, T> relative(Function<RelativeLatency, T> of) {
    return part(TableRow::relative, of);
  }

  static <T> Function<TableRow, T> phase(Function<PhaseTimes, T> of) {
    return part(TableRow::phases, of);
  }

  static <T> Function<TableRow, T> end(
      Function<TableRow, Interval> interval, Function<Interval, T> of) {
    return part(interval, of);
  }

  /** A value of what a row may lack; null where it does. */
  private static <P, T> Function<TableRow, T> part(Function<TableRow, P> of, Function<P, T> value) {
    return row -> {
      P part = of.apply(row);
      return part == null ? null : value.apply(part);
    };
  }
}

package org.frillbench.results.record;

import java.util.List;

/**
 * One run: all measurements of one plan, with what they ran on.
 *
 * @param schema {@link RunSchema#ID}
 * @param tool what measured
 * @param run when and how
 * @param target where inference ran
 * @param measurements every measured trial, in the order taken
 * @param limits trials of the models whose paces are the target's limits, measured in the same
 *     rounds; absent where nobody asked for a roofline
 * @param missed every trial that gave no samples
 * @param table what the measurements say, for other programs: written with the file, skipped when
 *     it is read, and empty otherwise
 */
public record RunFile(
    String schema,
    Tool tool,
    Run run,
    Target target,
    List<Measurement> measurements,
    @MayBeAbsent List<Measurement> limits,
    List<FailedTrial> missed,
    @OutputOnly List<TableRow> table) {
  public RunFile {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.present(target, "target");
    Check.present(measurements, "measurements");
    Check.present(missed, "missed");
    measurements = List.copyOf(measurements);
    limits = limits == null || limits.isEmpty() ? null : List.copyOf(limits);
    missed = List.copyOf(missed);
    table = table == null ? List.of() : List.copyOf(table);
    Check.that(table.stream().allMatch(TableRow::isMeasured), "table has a row without a figure");
  }

  /** A run in today's schema, without limits; its table is empty until it is written. */
  public static RunFile of(
      Tool tool, Run run, Target target, List<Measurement> measurements, List<FailedTrial> missed) {
    return of(tool, run, target, measurements, List.of(), missed);
  }

  /** Likewise, with the target's limits. */
  public static RunFile of(
      Tool tool,
      Run run,
      Target target,
      List<Measurement> measurements,
      List<Measurement> limits,
      List<FailedTrial> missed) {
    return new RunFile(RunSchema.ID, tool, run, target, measurements, limits, missed, List.of());
  }

  /** The same run with {@code rows} as its table. */
  public RunFile withTable(List<TableRow> rows) {
    return new RunFile(schema, tool, run, target, measurements, limits, missed, rows);
  }
}

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
 * @param table what the measurements say, for readers who only want the answer
 */
public record RunFile(
    String schema,
    Tool tool,
    Run run,
    Target target,
    List<Measurement> measurements,
    @MayBeAbsent List<Measurement> limits,
    List<FailedTrial> missed,
    List<TableRow> table) {
  public RunFile {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.present(target, "target");
    Check.present(measurements, "measurements");
    Check.present(missed, "missed");
    Check.present(table, "table");
    measurements = List.copyOf(measurements);
    limits = limits == null || limits.isEmpty() ? null : List.copyOf(limits);
    missed = List.copyOf(missed);
    table = List.copyOf(table);
  }

  /** A run in today's schema, its table made from its measurements. */
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
    RunFile bare =
        new RunFile(RunSchema.ID, tool, run, target, measurements, limits, missed, List.of());
    List<TableRow> table = bare.rows().inOrder(run.plan().candidates());
    return new RunFile(RunSchema.ID, tool, run, target, measurements, limits, missed, table);
  }

  /** What its measurements say, made anew rather than believed. */
  public TableRows rows() {
    return new TableRows(
        measurements,
        limits == null ? List.of() : limits,
        target.kind(),
        run.plan().anchor(),
        run.plan().precision());
  }
}

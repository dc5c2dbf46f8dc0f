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
 * @param missed every trial that gave no samples
 * @param table what the measurements say, for readers who only want the answer
 */
public record RunFile(
    String schema,
    Tool tool,
    Run run,
    Target target,
    List<Measurement> measurements,
    List<MissedTrial> missed,
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
    missed = List.copyOf(missed);
    table = List.copyOf(table);
  }

  /** A run in today's schema, its table made from its measurements. */
  public static RunFile of(
      Tool tool, Run run, Target target, List<Measurement> measurements, List<MissedTrial> missed) {
    List<TableRow> table =
        new TableRows(measurements, target.kind(), run.plan().anchor())
            .inOrder(run.plan().candidates());
    return new RunFile(RunSchema.ID, tool, run, target, measurements, missed, table);
  }
}

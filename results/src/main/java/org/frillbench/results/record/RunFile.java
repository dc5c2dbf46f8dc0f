package org.frillbench.results.record;

import java.util.List;

/**
 * A run: all measurements of one plan and the target they were made on.
 *
 * @param schema {@link RunSchema#ID}
 * @param tool the version of frill-bench
 * @param run times, plan and conditions
 * @param target where inference ran
 * @param measurements all measured trials, in the order measured
 * @param limits trials of the models that measure the target's roofline ceilings, in the same
 *     rounds; absent without a roofline
 * @param averages all forks of JMH in mode average time, in the order measured; absent without any
 * @param precisionPlans how trials were planned from those before, in order; absent without a
 *     precision, or where the run ended before
 * @param missed all failed trials, without samples
 * @param table the table for other programs: written with the file, skipped when it is read, and
 *     empty otherwise
 */
public record RunFile(
    String schema,
    Tool tool,
    Run run,
    Target target,
    List<Measurement> measurements,
    @MayBeAbsent List<Measurement> limits,
    @MayBeAbsent List<AverageFork> averages,
    @MayBeAbsent List<PrecisionPlan> precisionPlans,
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
    averages = averages == null || averages.isEmpty() ? null : List.copyOf(averages);
    precisionPlans =
        precisionPlans == null || precisionPlans.isEmpty() ? null : List.copyOf(precisionPlans);
    missed = List.copyOf(missed);
    table = table == null ? List.of() : List.copyOf(table);
    Check.that(table.stream().allMatch(TableRow::isMeasured), "table has a row without a figure");
  }

  /**
   * A run in the current schema, without limits and averages; its table is empty until it is
   * written.
   */
  public static RunFile of(
      Tool tool, Run run, Target target, List<Measurement> measurements, List<FailedTrial> missed) {
    return of(tool, run, target, measurements, List.of(), List.of(), missed);
  }

  /** A run in the current schema, with the target's limits and JMH's averages. */
  public static RunFile of(
      Tool tool,
      Run run,
      Target target,
      List<Measurement> measurements,
      List<Measurement> limits,
      List<AverageFork> averages,
      List<FailedTrial> missed) {
    return new RunFile(
        RunSchema.ID, tool, run, target, measurements, limits, averages, null, missed, List.of());
  }

  /** A copy with {@code rows} as its table. */
  public RunFile withTable(List<TableRow> rows) {
    return with(precisionPlans, rows);
  }

  /** A copy with {@code plans} of its trials. */
  public RunFile withPrecisionPlans(List<PrecisionPlan> plans) {
    return with(plans, table);
  }

  private RunFile with(List<PrecisionPlan> plans, List<TableRow> rows) {
    return new RunFile(
        schema, tool, run, target, measurements, limits, averages, plans, missed, rows);
  }
}

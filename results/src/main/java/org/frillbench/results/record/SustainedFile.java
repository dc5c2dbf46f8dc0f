package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.timing.SustainRule;

/**
 * A sustained run: one model for minutes in one process.
 *
 * @param schema {@link #SCHEMA}
 * @param tool the version of frill-bench
 * @param run times and plan; the plan has one candidate, one setting and a rule of a sustained run
 * @param target where inference ran
 * @param report what the agent reported at its end; absent if it ended without a report
 * @param windows all windows, in order, at least one
 * @param missed why the run ended before its time; absent if it did not, or by its user
 * @param figures the figures for other programs: written with the file, skipped when it is read
 */
public record SustainedFile(
    String schema,
    Tool tool,
    Run run,
    Target target,
    @MayBeAbsent SustainedReport report,
    List<SustainedPoint> windows,
    @MayBeAbsent FailedTrial missed,
    @OutputOnly SustainedFigures figures) {

  /** The identifier of the schema in which sustained runs are written. */
  public static final String SCHEMA = "frill-bench/sustain/1";

  public SustainedFile {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(run, "run");
    Check.that(run.plan().protocol().sustain() != null, "the plan is not that of a sustained run");
    Check.that(
        run.plan().subjects().candidates().size() == 1
            && run.plan().protocol().settings().size() == 1,
        "the plan has more than one candidate or setting");
    Check.present(target, "target");
    Check.that(windows != null && !windows.isEmpty(), "windows is missing or empty");
    Check.that(windows.size() <= SustainRule.MOST_WINDOWS, "windows has more than any run has");
    windows = List.copyOf(windows);
    for (int i = 1; i < windows.size(); i++) {
      Check.that(
          windows.get(i).latency().follows(windows.get(i - 1).latency()),
          "windows are not in order");
    }
  }

  /** A run without its figures. */
  public SustainedFile(
      Tool tool,
      Run run,
      Target target,
      SustainedReport report,
      List<SustainedPoint> windows,
      FailedTrial missed) {
    this(SCHEMA, tool, run, target, report, windows, missed, null);
  }

  /** A copy with {@code computed} as its figures. */
  public SustainedFile with(SustainedFigures computed) {
    return new SustainedFile(schema, tool, run, target, report, windows, missed, computed);
  }

  /** The model's name. */
  public String name() {
    return run.plan().subjects().candidates().get(0).name();
  }

  /** The settings, with the version of the runtime if the agent reported it. */
  public Settings settings() {
    return report == null ? run.plan().protocol().settings().get(0) : report.settings();
  }
}

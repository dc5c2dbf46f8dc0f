package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.IntervalKind;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;

/** What stands below a table for people: how to read it, and what may be wrong with it. */
final class Notes {

  private static final String THIS_MACHINE = "These are this machine's CPU numbers, not a phone's.";

  private Notes() {}

  /** How to read the figures, and whose they are; the latter comes last. */
  static List<String> reading(LatencyTable table) {
    List<String> notes = new ArrayList<>();
    if (has(table, IntervalKind.T95)) {
      notes.add("Latency is the median of trial medians; its interval is Student's t, 95 %.");
    }
    if (has(table, IntervalKind.RANGE)) {
      notes.add("Under 3 trials the interval is the range of the trial medians.");
    }
    if (!table.rows().isEmpty()) {
      notes.add("p90 and p99 are figures within a trial; \"-\" means too few samples.");
    }
    if (table.published()) {
      notes.add(PublishedFigures.SENTENCE);
    }
    if (table.target().kind().onThisHost()) {
      notes.add(THIS_MACHINE);
    }
    return notes;
  }

  /** Each warning of the rows: its id, what it means, what to do. */
  static List<String> warnings(LatencyTable table) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    for (TableRow row : table.rows()) {
      warnings.addAll(row.warnings());
    }
    return warnings.stream().map(warning -> warning(table, warning)).toList();
  }

  private static String warning(LatencyTable table, Warning warning) {
    String accepted =
        warning.severity() == Severity.CAUTION
            ? ""
            : table.run().acceptedWarnings().contains(warning) ? " (accepted)" : " (blocking)";
    return warning.id() + accepted + ": " + warning.advice();
  }

  /** Each trial without samples, possibly holding characters that need escaping. */
  static List<String> missed(LatencyTable table) {
    return table.missed().stream().map(Notes::missed).toList();
  }

  private static String missed(MissedTrial trial) {
    return trial.candidate()
        + ", round "
        + trial.round()
        + ": "
        + RunJson.id(trial.kind())
        + ": "
        + trial.message();
  }

  private static boolean has(LatencyTable table, IntervalKind kind) {
    return table.rows().stream().anyMatch(row -> row.interval().kind() == kind);
  }
}

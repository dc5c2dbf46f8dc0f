package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.frillbench.results.figure.ColumnNotes;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.warning.Warning;

/** What is printed below a table for people: how to read it, and what may be wrong with it. */
final class TableNotes {

  private static final String THIS_MACHINE = "These are this machine's CPU numbers, not a phone's.";

  /** A slope over fewer rounds has an interval too wide to be read. */
  private static final int ROUNDS_WORTH_A_LINE = 5;

  private TableNotes() {}

  /** How to read the figures, and whose they are; the latter comes last. */
  static List<String> reading(LatencyTable table) {
    List<String> notes = new ArrayList<>(LatencyNotes.of(table.rows()));
    if (!table.rows().isEmpty()) {
      notes.add("Percentiles are figures within a trial; \"-\" means too few samples.");
    }
    notes.addAll(RelativeNotes.reading(table.rows()));
    notes.addAll(ColumnNotes.of(table.rows(), table.extras()));
    notes.addAll(ConversionNotes.of(table.rows()));
    if (table.drift() != null && table.drift().rounds() >= ROUNDS_WORTH_A_LINE) {
      notes.add(drift(table.drift()));
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
    return ofRows(table).stream().map(warning -> warning(table, warning)).toList();
  }

  /** The id of each warning of the rows. */
  static List<String> warningIds(LatencyTable table) {
    return ofRows(table).stream().map(Warning::id).toList();
  }

  private static Set<Warning> ofRows(LatencyTable table) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    for (TableRow row : table.rows()) {
      warnings.addAll(row.warnings());
    }
    return warnings;
  }

  private static String warning(LatencyTable table, Warning warning) {
    return WarningLabel.of(warning, table.accepted()) + ": " + warning.sentence();
  }

  /** How average times are read; nothing where there are none. */
  static List<String> averages(LatencyTable table) {
    return table.averages().isEmpty()
        ? List.of()
        : List.of(
            "Centre and interval of the means of JMH's forks in mode average time, pauses"
                + " included.");
  }

  /** Each trial without samples, possibly holding characters that need escaping. */
  static List<String> missed(LatencyTable table) {
    return table.missed().stream()
        .map(trial -> FailedTrialText.of(trial, table.run().plan().protocol().settings()))
        .toList();
  }

  private static String drift(RunDrift drift) {
    return String.format(
        Locale.ROOT,
        "From the first to the last of %d rounds latencies changed by %+.1f %% (95 %%: %+.1f to"
            + " %+.1f).",
        drift.rounds(),
        100 * drift.change(),
        100 * drift.low(),
        100 * drift.high());
  }
}

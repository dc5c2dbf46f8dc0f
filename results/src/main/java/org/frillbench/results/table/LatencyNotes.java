package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.IntervalKind;

/** How a table's latencies and their intervals are read. */
public final class LatencyNotes {

  private LatencyNotes() {}

  /** A sentence for the latency, and one for each kind of interval that {@code rows} have. */
  public static List<String> of(List<TableRow> rows) {
    List<String> notes = new ArrayList<>();
    if (!rows.isEmpty()) {
      notes.add("Latency is the centre of the trial medians (Hodges-Lehmann).");
    }
    if (has(rows, IntervalKind.HL95)) {
      notes.add("Its interval is Hodges and Lehmann's exact one, 95 %.");
    }
    if (has(rows, IntervalKind.T95)) {
      notes.add("Under 6 trials the interval is Student's t, 95 %.");
    }
    if (has(rows, IntervalKind.RANGE)) {
      notes.add("Under 3 trials the interval is the range of the trial medians; one has none.");
    }
    return notes;
  }

  private static boolean has(List<TableRow> rows, IntervalKind kind) {
    return rows.stream().anyMatch(row -> row.interval().kind() == kind);
  }
}

package org.frillbench.results.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.TrialChecks;

/** How the columns are read that not every table has. */
public final class ColumnNotes {

  private ColumnNotes() {}

  /**
   * A line each.
   *
   * @param rows the table's rows, which were measured
   * @param groups the groups of columns that were asked for
   */
  public static List<String> of(List<TableRow> rows, Set<ColumnGroup> groups) {
    List<String> notes = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.kind() != NumericKind.FLOAT32)) {
      notes.add(
          "kind: what a model computes in, and how it keeps its weights; kinds are not like with"
              + " like.");
    }
    if (rows.stream().map(TableRow::checks).anyMatch(ColumnNotes::notAllFlat)) {
      notes.add("flat: trials that kept one pace from beginning to end, of those long enough.");
    }
    groups.forEach(group -> notes.add(group.note(rows)));
    if (groups.contains(ColumnGroup.NUMERICS)) {
      rows.forEach(row -> notCompared(row).ifPresent(notes::add));
    }
    return notes;
  }

  private static Optional<String> notCompared(TableRow row) {
    return row.numerics() == null || row.numerics().notCompared() == null
        ? Optional.empty()
        : Optional.of(row.label() + ": not compared, " + row.numerics().notCompared() + ".");
  }

  /** Whether a trial changed its level. */
  static boolean notAllFlat(TrialChecks checks) {
    return checks != null && checks.flat() < checks.classified();
  }
}

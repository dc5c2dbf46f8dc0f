package org.frillbench.results.table;

import java.util.List;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TableRows;
import org.frillbench.results.record.Target;

/**
 * What a run says, ready to be rendered.
 *
 * @param target where it was measured
 * @param run when and how
 * @param rows one per candidate and settings, in the plan's order
 * @param missed what was not measured
 * @param published whether FRILL and TRILL are both in the run, so that their published figures are
 *     worth a line
 */
public record LatencyTable(
    Target target, Run run, List<TableRow> rows, List<MissedTrial> missed, boolean published) {
  public LatencyTable {
    rows = List.copyOf(rows);
    missed = List.copyOf(missed);
  }

  /** The table of a run, made from its measurements rather than believed. */
  public static LatencyTable of(RunFile file) {
    List<Candidate> candidates = file.measurements().stream().map(Measurement::candidate).toList();
    return new LatencyTable(
        file.target(),
        file.run(),
        TableRows.of(file.run().plan().candidates(), file.measurements()),
        file.missed(),
        PublishedFigures.bothIn(candidates));
  }
}

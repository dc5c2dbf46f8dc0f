package org.frillbench.results.table;

import java.util.Comparator;
import java.util.List;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TableRows;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.RunDrift;

/**
 * What a run says, ready to be rendered.
 *
 * @param target where it was measured
 * @param run when and how
 * @param rows one per candidate and settings, the fastest first
 * @param drift how the target's pace changed over the run; null where too few rounds tell
 * @param missed what was not measured
 * @param published whether FRILL and TRILL are both in the run, so that their published figures are
 *     worth a line
 */
public record LatencyTable(
    Target target,
    Run run,
    List<TableRow> rows,
    RunDrift drift,
    List<MissedTrial> missed,
    boolean published) {
  public LatencyTable {
    rows = rows.stream().sorted(Comparator.comparingDouble(TableRow::latencyNs)).toList();
    missed = List.copyOf(missed);
  }

  /** The table of a run, made from its measurements rather than believed. */
  public static LatencyTable of(RunFile file) {
    List<Candidate> candidates = file.measurements().stream().map(Measurement::candidate).toList();
    TableRows rows =
        new TableRows(file.measurements(), file.target().kind(), file.run().plan().anchor());
    return new LatencyTable(
        file.target(),
        file.run(),
        rows.inOrder(file.run().plan().candidates()),
        rows.drift(),
        file.missed(),
        PublishedFigures.bothIn(candidates));
  }
}

package org.frillbench.results.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.AverageTime;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.warning.Warning;

/**
 * What a run says, ready to be rendered.
 *
 * @param target where it was measured
 * @param run when and how
 * @param rounds the last round in which anything was measured
 * @param rows one per candidate and settings, the fastest first
 * @param drift how the target's pace changed over the run; null where too few rounds tell
 * @param averages JMH's average times; empty where no fork measured them
 * @param missed what was not measured
 * @param accepted the warnings that are accepted
 * @param extras columns that its reader asked for
 * @param published whether FRILL and TRILL are both in the run, so that their published figures are
 *     worth a line
 */
public record LatencyTable(
    Target target,
    Run run,
    int rounds,
    List<TableRow> rows,
    RunDrift drift,
    List<AverageTime> averages,
    List<FailedTrial> missed,
    Set<Warning> accepted,
    Set<ColumnGroup> extras,
    boolean published) {
  public LatencyTable {
    rows = rows.stream().sorted(Comparator.comparingDouble(TableRow::latencyNs)).toList();
    averages = List.copyOf(averages);
    missed = List.copyOf(missed);
    // In the order of the columns.
    extras = Collections.unmodifiableSet(new TreeSet<>(extras));
  }

  /** The table of a run, with the warnings alone accepted that its record accepts. */
  public static LatencyTable of(Analysis analysis, Set<ColumnGroup> asked) {
    return of(analysis, asked, Set.of());
  }

  /**
   * The table of a run.
   *
   * @param asked columns that its reader asks for; who measured limits has asked for a roofline,
   *     and what ran is shown wherever it is not simply what was asked
   * @param accepted warnings accepted in addition to those that the run's record accepts
   */
  public static LatencyTable of(Analysis analysis, Set<ColumnGroup> asked, Set<Warning> accepted) {
    RunFile file = analysis.file();
    Set<ColumnGroup> extras = new TreeSet<>(asked);
    if (file.limits() != null) {
      extras.add(ColumnGroup.ROOFLINE);
    }
    List<TableRow> rows = analysis.rows();
    if (rows.stream().anyMatch(row -> row.ranOtherwise())) {
      extras.add(ColumnGroup.KERNELS);
    }
    List<Candidate> candidates = file.measurements().stream().map(Measurement::candidate).toList();
    return new LatencyTable(
        file.target(),
        file.run(),
        lastRound(file),
        rows,
        analysis.drift(),
        analysis.averages(),
        file.missed(),
        analysis.accepted(accepted),
        extras,
        PublishedFigures.bothIn(candidates));
  }

  private static int lastRound(RunFile file) {
    Stream<Integer> ofAverages =
        Stream.ofNullable(file.averages()).flatMap(List::stream).map(AverageFork::round);
    return Stream.concat(file.measurements().stream().map(Measurement::round), ofAverages)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }
}

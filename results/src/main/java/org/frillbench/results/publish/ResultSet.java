package org.frillbench.results.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/**
 * Figures of one origin.
 *
 * @param origin whose they are
 * @param provenance the run they come from; absent where they were published elsewhere
 * @param publication where they were published; absent where they were measured
 * @param rows one per candidate and settings, the fastest first
 */
public record ResultSet(
    Origin origin,
    @MayBeAbsent Provenance provenance,
    @MayBeAbsent Publication publication,
    List<TableRow> rows) {
  public ResultSet {
    boolean measured = origin == Origin.MEASURED;
    if ((provenance != null) != measured || (publication != null) == measured) {
      throw new IllegalArgumentException(
          "a result set of origin measured has a provenance, any other a publication");
    }
    if (measured && !rows.stream().allMatch(TableRow::isMeasured)) {
      throw new IllegalArgumentException("a measured row lacks a figure");
    }
    rows = rows.stream().sorted(Comparator.comparingDouble(TableRow::latencyNs)).toList();
  }

  /**
   * A run's figures.
   *
   * @param accepted warnings accepted in addition to those that the run's record accepts
   * @throws RunFileException if two different files have one name
   */
  public static ResultSet of(Analysis analysis, Set<Warning> accepted) throws RunFileException {
    analysis.requireOneFilePerName("cannot publish the run");
    return ofEveryFile(analysis, accepted);
  }

  /** As {@link #of}, where two files of one name are two rows. */
  public static ResultSet ofEveryFile(Analysis analysis, Set<Warning> accepted) {
    RunFile file = analysis.file();
    return new ResultSet(
        Origin.MEASURED,
        new Provenance(
            file.tool(),
            file.run(),
            file.target(),
            List.copyOf(analysis.accepted(accepted)),
            file.missed()),
        null,
        analysis.rows());
  }
}

package org.frillbench.results.table;

import java.util.List;
import org.frillbench.results.analysis.AverageTime;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.figure.AverageFigures;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.RunDrift;

/** A run's table as a document. */
public final class TableDocument {

  /** Names the schema that a run's table is written in. */
  private static final String SCHEMA = "frill-bench/run-table/1";

  /**
   * A table's JSON.
   *
   * @param schema {@link #SCHEMA}
   * @param target where it was measured
   * @param run the run's id
   * @param started when it began, ISO-8601 in UTC
   * @param interrupted whether it ended before its plan did
   * @param rounds the last round in which anything was measured
   * @param plannedRounds the rounds that were planned
   * @param rows one per candidate and settings, the fastest first
   * @param drift how the target's pace changed over the run; null where too few rounds show it
   * @param averages JMH's average times; null where no fork measured them
   * @param missed trials without samples
   */
  private record Content(
      String schema,
      Target target,
      String run,
      String started,
      boolean interrupted,
      int rounds,
      int plannedRounds,
      List<TableRow> rows,
      RunDrift drift,
      List<AverageTime> averages,
      List<FailedTrial> missed) {}

  private TableDocument() {}

  /** The document of {@code table}. */
  public static Document of(LatencyTable table) {
    return new Document(
        null,
        TableHeading.lines(table),
        RowFigures.of(table.rows()).grid(table.rows(), table.extras()),
        List.of(),
        List.of(
            new Section("Compared", RelativeNotes.sentences(table.rows(), "")),
            new Section(
                "Average time",
                TableNotes.averages(table),
                AverageFigures.ALL.grid(table.averages())),
            Section.explained("Warnings", TableNotes.warnings(table), TableNotes.warningIds(table)),
            new Section("Not measured", TableNotes.missed(table))),
        TableNotes.reading(table),
        RowFigures.ALL.lines(table.rows()),
        content(table));
  }

  private static Content content(LatencyTable table) {
    return new Content(
        SCHEMA,
        table.target(),
        table.run().id(),
        table.run().started(),
        table.run().endedEarly(),
        table.rounds(),
        table.run().plan().protocol().rounds(),
        table.rows(),
        table.drift(),
        table.averages().isEmpty() ? null : table.averages(),
        table.missed());
  }
}

package org.frillbench.results.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.page.Answer;
import org.frillbench.results.publish.Origin;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.Publication;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/**
 * A run on a board, or figures from elsewhere of one device.
 *
 * @param origin whose figures they are
 * @param device what was measured on, in a few words; of figures from elsewhere with what they are
 * @param run the run; absent of figures from elsewhere
 * @param publication where the figures are from; absent of a run
 * @param endedEarly whether the run ended before its plan did
 * @param answer what it says, in one sentence
 * @param blocking the warnings that keep it from being relied on, unless its user accepted them
 * @param report the page that shows it, from the board's folder; absent of a table
 * @param file its run file, or the table that it is in, likewise
 * @param rows its candidates, the fastest first
 */
public record BoardSource(
    Origin origin,
    String device,
    @MayBeAbsent RunReference run,
    @MayBeAbsent Publication publication,
    boolean endedEarly,
    String answer,
    List<Warning> blocking,
    @MayBeAbsent String report,
    String file,
    List<BoardRow> rows) {

  /** Runs before figures from elsewhere, the newest first. */
  static final Comparator<BoardSource> NEWEST_FIRST =
      Comparator.comparing(BoardSource::origin)
          .thenComparing(BoardSource::started, Comparator.reverseOrder())
          .thenComparing(BoardSource::device)
          .thenComparing(BoardSource::file);

  public BoardSource {
    blocking = List.copyOf(blocking);
    rows = List.copyOf(rows);
  }

  /**
   * The figures of {@code resultSet}.
   *
   * @param blocking the blocking warnings that nobody accepted
   * @param report the page that shows it; null where there is none
   */
  static BoardSource of(
      ResultSet resultSet, List<Warning> blocking, String report, String file, Noise noise) {
    boolean measured = resultSet.origin() == Origin.MEASURED;
    List<TableRow> rows = resultSet.rows();
    IdentityHashMap<TableRow, Place> places = Places.of(rows, noise);
    return new BoardSource(
        resultSet.origin(),
        ProvenanceText.measuredOn(resultSet),
        measured ? RunReference.of(resultSet) : null,
        resultSet.publication(),
        measured && resultSet.provenance().run().endedEarly(),
        measured
            ? Answer.of(rows, noise)
            : "Measured elsewhere: " + resultSet.publication().title(),
        blocking,
        report,
        file,
        rows.stream().map(row -> BoardRow.of(row, places)).toList());
  }

  /** The same under another name of its device. */
  BoardSource on(String named) {
    return new BoardSource(
        origin, named, run, publication, endedEarly, answer, blocking, report, file, rows);
  }

  /** Whether it was measured on a virtual device, at the speed of its host. */
  boolean virtual() {
    return run != null && run.target().kind() == Target.Kind.VIRTUAL;
  }

  /** When the run began; figures from elsewhere are older than any. */
  private Instant started() {
    return run == null ? Instant.MIN : Instant.parse(run.started());
  }
}

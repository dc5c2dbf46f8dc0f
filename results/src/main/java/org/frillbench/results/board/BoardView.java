package org.frillbench.results.board;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.warning.Warning;

/**
 * A board as its first page shows it: what many rows share is written once, and a run's rows are
 * columns, which takes a tenth of the space.
 *
 * @param version the version of frill-bench that wrote it
 * @param models what rows measured
 * @param settings how
 * @param warnings the warnings of a row, in each combination that there is
 * @param totals how much there is, with what the page has no room for
 * @param sources the runs, the newest first
 */
record BoardView(
    String version,
    Totals totals,
    List<SharedValues.Model> models,
    List<SharedValues.Setting> settings,
    List<String> warnings,
    List<Source> sources) {

  /**
   * How much is on the board.
   *
   * @param virtual how many of the runs are of a virtual device
   * @param elsewhere sets of figures from elsewhere
   */
  record Totals(int runs, int devices, int virtual, int elsewhere) {

    static Totals of(List<BoardSource> sources) {
      List<BoardSource> runs = sources.stream().filter(source -> source.run() != null).toList();
      return new Totals(
          runs.size(),
          (int) runs.stream().map(BoardSource::device).distinct().count(),
          (int) runs.stream().filter(BoardSource::virtual).count(),
          sources.size() - runs.size());
    }
  }

  /** A run, with its rows where the page has room for them. */
  record Source(
      String device,
      @MayBeAbsent String started,
      String name,
      String answer,
      boolean virtual,
      boolean endedEarly,
      List<String> blocking,
      @MayBeAbsent String report,
      String file,
      int candidates,
      @MayBeAbsent BoardColumns rows) {}

  /**
   * The view of {@code board} where there is room for some of it. The newest run takes precedence,
   * then figures from elsewhere, which are few and do not age, then the other runs.
   *
   * @param whole how many sources have their rows
   * @param listed how many are there at all
   */
  static BoardView of(Board board, int whole, int listed) {
    SharedValues shared = new SharedValues();
    List<Source> sources = new ArrayList<>();
    Totals totals = Totals.of(board.sources());
    for (int i = 0; i < board.sources().size(); i++) {
      BoardSource source = board.sources().get(i);
      int place = precedence(i, totals);
      if (place < listed) {
        BoardColumns rows = place < whole ? BoardColumns.of(source.rows(), shared) : null;
        sources.add(source(source, rows));
      }
    }
    return new BoardView(
        board.toolVersion(),
        totals,
        shared.models.all(),
        shared.settings.all(),
        shared.warnings.all(),
        sources);
  }

  /** Among all sources, of which the runs come first; from 0. */
  private static int precedence(int i, Totals totals) {
    if (i == 0 || totals.runs() == 0) {
      return i;
    }
    return i < totals.runs() ? totals.elsewhere() + i : 1 + i - totals.runs();
  }

  private static Source source(BoardSource source, BoardColumns rows) {
    return new Source(
        source.device(),
        source.run() == null ? null : source.run().started(),
        source.run() == null ? source.publication().title() : source.run().run(),
        source.answer(),
        source.virtual(),
        source.endedEarly(),
        source.blocking().stream().map(Warning::id).toList(),
        source.report(),
        source.file(),
        source.rows().size(),
        rows);
  }
}

package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Grid;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunAnswer;

/** A frontier as a document; in files all candidates. */
public final class FrontierDocument {

  private FrontierDocument() {}

  /**
   * The document of the frontier of {@code resultSet}'s rows.
   *
   * @param all whether dominated candidates are listed for people, with what dominates them
   */
  public static Document of(Frontier frontier, ResultSet resultSet, boolean all) {
    return RunAnswer.of(
        resultSet,
        List.of(count(frontier, all)),
        grid(frontier, all),
        List.of(),
        notes(frontier),
        FrontierFigures.of(frontier, all).lines(frontier.points()),
        FrontierJson.of(frontier, resultSet));
  }

  /** The table for people. */
  public static Grid grid(Frontier frontier, boolean all) {
    return FrontierFigures.of(frontier, all)
        .grid(
            frontier.points().stream()
                .filter(point -> all || point.status() != ParetoStatus.DOMINATED)
                .toList());
  }

  /** How many candidates have which status. */
  public static String count(Frontier frontier, boolean all) {
    return String.format(
        Locale.ROOT,
        "%d non-dominated, %d unresolved, %d dominated%s.",
        frontier.withStatus(ParetoStatus.NON_DOMINATED).size(),
        frontier.withStatus(ParetoStatus.UNRESOLVED).size(),
        frontier.withStatus(ParetoStatus.DOMINATED).size(),
        all ? "" : " (--all lists them)");
  }

  /** The rule, and what a reader must know of the figures. */
  public static List<String> notes(Frontier frontier) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A candidate is dominated only by one that is at least as good and faster beyond noise (5 %"
            + " shared by its rivals); it is unresolved where the estimates put one ahead, but"
            + " within noise.");
    if (frontier.noiseUnknown()) {
      notes.add(
          "Under 3 common rounds show no noise, so such candidates neither dominate nor are"
              + " dominated: measure 3 rounds or more, "
              + ObjectiveNotes.SAY_NOISE);
    }
    notes.addAll(ObjectiveNotes.of(frontier));
    return notes;
  }
}

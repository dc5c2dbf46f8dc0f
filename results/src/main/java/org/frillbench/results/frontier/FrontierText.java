package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.record.RunJson;

/** A frontier for a terminal. */
public final class FrontierText {

  private static final String ABSENT = "-";

  private FrontierText() {}

  /**
   * Its lines: the non-dominated and unresolved candidates, the number of dominated ones, and the
   * rule.
   *
   * @param all whether dominated candidates are listed, with what dominates them
   */
  public static List<String> lines(Frontier frontier, boolean all) {
    List<String> lines = new ArrayList<>(table(frontier, all));
    lines.add("");
    lines.add(count(frontier, all));
    lines.addAll(notes(frontier));
    return lines;
  }

  /** The lines of its table alone. */
  public static List<String> table(Frontier frontier, boolean all) {
    List<Point> listed = new ArrayList<>(frontier.points());
    listed.removeIf(point -> !all && point.status() == ParetoStatus.DOMINATED);
    List<String> headers = new ArrayList<>(List.of("Pareto status", "candidate", "latency, ms"));
    headers.addAll(List.of("interval, ms", frontier.objective().heading()));
    List<Boolean> fromLeft = new ArrayList<>(List.of(true, true, false, false, false));
    if (all) {
      headers.add("dominated by, at least");
      fromLeft.add(true);
    }
    return TextGrid.lines(
        new Grid(
            headers, fromLeft, listed.stream().map(point -> cells(point, frontier, all)).toList()),
        Screen.FILE);
  }

  private static List<String> cells(Point point, Frontier frontier, boolean all) {
    List<String> cells = new ArrayList<>();
    cells.add(RunJson.id(point.status()));
    cells.add(point.name());
    cells.add(NumberText.milliseconds(point.row().latencyNs()));
    cells.add(interval(point, frontier.noise()));
    cells.add(frontier.objective().shown(point.value()));
    if (all) {
      Point.Dominator dominator = point.dominator();
      cells.add(
          dominator == null
              ? ABSENT
              : dominator.name() + ", " + NumberText.ratio(dominator.least()));
    }
    return cells;
  }

  /** An interval, or none where no noise is known: a range of one or two trials is none. */
  static String interval(Point point, Noise noise) {
    return noise
        .upperNs(point.row())
        .map(
            upper ->
                NumberText.milliseconds(noise.lowerNs(point.row()).orElseThrow())
                    + " to "
                    + NumberText.milliseconds(upper))
        .orElse(ABSENT);
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
            + " shared by its rivals);");
    notes.add("it is unresolved where the estimates put one ahead, but within noise.");
    if (frontier.noiseUnknown()) {
      notes.add(
          "Under 3 common rounds tell no noise, so such candidates neither dominate nor are"
              + " dominated: measure 3 rounds or more,");
      notes.add(ObjectiveNotes.SAY_NOISE);
    }
    notes.addAll(ObjectiveNotes.of(frontier));
    return notes.stream().map(ControlCharacters::of).toList();
  }
}

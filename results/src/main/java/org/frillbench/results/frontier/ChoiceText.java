package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.NumberText;

/** A choice in sentences that say why. */
public final class ChoiceText {

  private static final int MOST_NAMED = 3;

  private final Choice choice;
  private final Frontier frontier;
  private final String limit;

  private ChoiceText(Choice choice, Frontier frontier) {
    this.choice = choice;
    this.frontier = frontier;
    this.limit = NumberText.milliseconds(choice.limitNs()) + " ms";
  }

  /** The sentences, the choice first. */
  public static List<String> lines(Choice choice, Frontier frontier) {
    return new ChoiceText(choice, frontier).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (choice.chosen() == null) {
      lines.add((told() ? "Nothing fits" : "Nothing can be said to fit") + " under " + limit + ".");
    } else {
      lines.add(choice.chosen().name());
      lines.add("");
      lines.add(figures(choice.chosen()));
      lines.add(why());
      if (choice.next() != null) {
        lines.add("Next of those that fit: " + named(choice.next()));
      }
    }
    lines.addAll(better());
    if (!told()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d of %d have under 3 trials, so their upper ends are not known: measure 3 rounds or"
                  + " more,",
              choice.noiseUnknown(),
              frontier.points().size()));
      lines.add(ObjectiveNotes.SAY_NOISE);
    }
    lines.addAll(ObjectiveNotes.of(frontier));
    return lines.stream().map(ControlCharacters::of).toList();
  }

  private boolean told() {
    return choice.noiseUnknown() == 0;
  }

  private String why() {
    return String.format(
        Locale.ROOT,
        "%s of the %d of %d candidates whose latency's upper end stays under %s.",
        frontier.objective().isSize() ? "The smallest" : "The best",
        choice.fitting(),
        frontier.points().size(),
        limit);
  }

  private List<String> better() {
    List<String> lines = new ArrayList<>();
    List<Point> better = choice.better();
    if (!better.isEmpty()) {
      String more = better.size() > MOST_NAMED ? ", the first of them" : "";
      lines.add(
          String.format(
              Locale.ROOT,
              choice.chosen() == null ? "%d %s%s:" : "%d would be better and %s%s:",
              better.size(),
              told() ? "do not fit" : "are not known to fit",
              more));
      better.stream().limit(MOST_NAMED).forEach(point -> lines.add("  " + named(point)));
    }
    return lines;
  }

  private String named(Point point) {
    return point.name() + ": " + figures(point);
  }

  private String figures(Point point) {
    String interval = FrontierText.interval(point, frontier.noise());
    return NumberText.milliseconds(point.row().latencyNs())
        + " ms"
        + (interval.equals("-") ? "" : " (" + interval + ")")
        + ", "
        + frontier.objective().named(point.value());
  }
}

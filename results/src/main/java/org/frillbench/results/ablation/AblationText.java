package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.table.TableHeading;

/** Ablations for a terminal. */
public final class AblationText {

  private static final String ABSENT = "-";
  private static final int MOST_NAMED = 3;

  private AblationText() {}

  /**
   * The lines of each, one below the other.
   *
   * @param objective what the students are good for; null where unknown
   */
  public static List<String> lines(List<Ablation> ablations, Objective objective) {
    String quality = objective == null ? null : objective.heading();
    List<String> lines = new ArrayList<>();
    for (Ablation ablation : ablations) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(lines(ablation, quality));
    }
    return lines.stream().map(ControlCharacters::of).toList();
  }

  private static List<String> lines(Ablation ablation, String quality) {
    List<String> lines = new ArrayList<>();
    lines.add(TableHeading.settings(ablation.settings()));
    lines.add("");
    lines.add("Steps on one axis, all others the same: mean over the pairs, 95 % (Student's t)");
    lines.add("");
    lines.addAll(effects(ablation.effects(), quality));
    lines.addAll(missing(ablation.effects()));
    lines.add("");
    lines.addAll(model(ablation));
    List<String> notes = notes(ablation, quality);
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return lines;
  }

  private static List<String> notes(Ablation ablation, String quality) {
    List<String> notes = new ArrayList<>();
    if (quality == null) {
      notes.add("No quality was given; --quality TABLE.csv brings it.");
    }
    if (!ablation.others().isEmpty()) {
      notes.add("Left out, being no students of a grid: " + String.join(", ", ablation.others()));
    }
    return notes;
  }

  private static List<String> effects(List<Effect> effects, String quality) {
    List<String> headers =
        new ArrayList<>(List.of("axis", "step", "pairs", "missing", "latency", "interval", "size"));
    List<Boolean> fromLeft =
        new ArrayList<>(List.of(true, true, false, false, false, false, false));
    if (quality != null) {
      headers.addAll(List.of(quality, "interval"));
      fromLeft.addAll(List.of(false, false));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Effect effect : effects) {
      List<String> cells = new ArrayList<>();
      cells.add(effect.axis());
      cells.add(effect.from() + " → " + effect.to());
      cells.add(Integer.toString(effect.pairs()));
      cells.add(Integer.toString(effect.missing().size()));
      Estimate latency = Estimate.ratio(effect.logLatency());
      cells.add(ratio(latency));
      cells.add(interval(latency, "%.3f to %.3f"));
      cells.add(ratio(Estimate.ratio(effect.logSize())));
      if (quality != null) {
        Estimate change = Estimate.difference(effect.quality());
        cells.add(change == null ? ABSENT : String.format(Locale.ROOT, "%+.3g", change.value()));
        cells.add(interval(change, "%+.3g to %+.3g"));
      }
      rows.add(cells);
    }
    return TextGrid.lines(new Grid(headers, fromLeft, rows), Screen.FILE);
  }

  private static List<String> missing(List<Effect> effects) {
    List<String> lines = new ArrayList<>();
    for (Effect effect : effects) {
      int missing = effect.missing().size();
      if (missing > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "Missing for %s %s → %s: %d, such as %s",
                effect.axis(),
                effect.from(),
                effect.to(),
                missing,
                effect.missing().stream()
                    .limit(MOST_NAMED)
                    .map(AblationText::words)
                    .collect(Collectors.joining("; "))));
      }
    }
    return lines;
  }

  private static List<String> model(Ablation ablation) {
    LinearModel model = ablation.model();
    if (model == null) {
      return List.of(
          ablation.students()
              + " students are too few, or too alike, for a linear model of all axes.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Log latency as a sum (ordinary least squares, %d students%s), 95 %%",
            model.students(),
            model.squaredR() == null
                ? ""
                : String.format(Locale.ROOT, ", R² %.3f", model.squaredR())));
    lines.add("");
    List<List<String>> rows =
        model.terms().stream().map(term -> row(term, Estimate.ratio(term.log()))).toList();
    lines.addAll(
        TextGrid.lines(
            new Grid(List.of("term", "latency", "interval"), List.of(true, false, false), rows),
            Screen.FILE));
    lines.add(
        "Each over a student of "
            + words(model.base())
            + ": by the model "
            + NumberText.milliseconds(model.baseNs())
            + " ms.");
    return lines;
  }

  private static List<String> row(LinearModel.Term term, Estimate latency) {
    return List.of(
        term.axis() + " " + term.level(), ratio(latency), interval(latency, "%.3f to %.3f"));
  }

  /** {@code size small, width 2.0}. */
  private static String words(Map<String, String> levels) {
    return levels.entrySet().stream()
        .map(level -> level.getKey() + " " + level.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String ratio(Estimate estimate) {
    return estimate == null ? ABSENT : NumberText.ratio(estimate.value());
  }

  private static String interval(Estimate estimate, String format) {
    return estimate == null || estimate.low() == null
        ? ABSENT
        : String.format(Locale.ROOT, format, estimate.low(), estimate.high());
  }
}

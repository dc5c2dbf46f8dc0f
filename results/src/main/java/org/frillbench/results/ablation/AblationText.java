package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.frillbench.results.statistics.MeanEstimate;
import org.frillbench.results.table.Figures;
import org.frillbench.results.table.Grid;
import org.frillbench.results.table.Visible;

/** An ablation for a terminal. */
public final class AblationText {

  private static final String ABSENT = "-";
  private static final double LEVEL = 0.95;
  private static final int MOST_NAMED = 3;

  private AblationText() {}

  /**
   * Its lines.
   *
   * @param quality the name of what students are good for; null where nobody says
   */
  public static List<String> lines(Ablation ablation, String quality) {
    List<String> lines = new ArrayList<>();
    lines.add("Steps on one axis, all others the same: mean over the pairs, 95 % (Student's t)");
    lines.add("");
    lines.addAll(effects(ablation.effects(), quality));
    lines.addAll(missing(ablation.effects()));
    lines.add("");
    lines.addAll(model(ablation));
    lines.add("");
    if (quality == null) {
      lines.add("No quality was given; --quality TABLE.csv brings it.");
    }
    if (!ablation.others().isEmpty()) {
      lines.add("Left out, being no students of a grid: " + String.join(", ", ablation.others()));
    }
    return lines.stream().map(Visible::of).toList();
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
      cells.add(ratio(effect.logLatency()));
      cells.add(interval(effect.logLatency(), Math::exp, "%.3f to %.3f"));
      cells.add(ratio(effect.logSize()));
      if (quality != null) {
        MeanEstimate change = effect.quality();
        cells.add(change == null ? ABSENT : String.format(Locale.ROOT, "%+.3g", change.mean()));
        cells.add(interval(change, DoubleUnaryOperator.identity(), "%+.3g to %+.3g"));
      }
      rows.add(cells);
    }
    return Grid.lines(headers, fromLeft, rows);
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
                String.join("; ", effect.missing().subList(0, Math.min(MOST_NAMED, missing)))));
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
            "Log latency as a sum (ordinary least squares, %d students, R² %.3f), 95 %%",
            model.students(),
            model.squaredR()));
    lines.add("");
    List<List<String>> rows =
        model.terms().stream()
            .map(
                term ->
                    List.of(
                        term.name(),
                        ratio(term.log()),
                        interval(term.log(), Math::exp, "%.3f to %.3f")))
            .toList();
    lines.addAll(
        Grid.lines(List.of("term", "latency", "interval"), List.of(true, false, false), rows));
    lines.add(
        "Each over a student of "
            + model.base()
            + ": by the model "
            + Figures.milliseconds(model.baseNs())
            + " ms.");
    return lines;
  }

  private static String ratio(MeanEstimate log) {
    return log == null ? ABSENT : Figures.ratio(Math.exp(log.mean()));
  }

  private static String interval(MeanEstimate of, DoubleUnaryOperator shown, String format) {
    if (of == null) {
      return ABSENT;
    }
    double reach = of.reach(LEVEL);
    return String.format(
        Locale.ROOT,
        format,
        shown.applyAsDouble(of.mean() - reach),
        shown.applyAsDouble(of.mean() + reach));
  }
}

package org.frillbench.results.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunAnswer;
import org.frillbench.results.table.TableHeading;

/** Ablations as a document: under each setting the steps on an axis, then a linear model. */
public final class AblationDocument {

  private static final int MOST_NAMED = 3;

  private AblationDocument() {}

  /**
   * The document of {@code ablations} of {@code resultSet}'s rows.
   *
   * @param objective what the students are good for; null where unknown
   */
  public static Document of(List<Ablation> ablations, Objective objective, ResultSet resultSet) {
    List<Section> sections = new ArrayList<>();
    for (Ablation ablation : ablations) {
      String under =
          ablations.size() == 1 ? "" : " (" + TableHeading.settings(ablation.settings()) + ")";
      sections.addAll(sections(ablation, objective, under));
    }
    return RunAnswer.of(
        resultSet,
        ablations.size() == 1
            ? List.of(TableHeading.settings(ablations.get(0).settings()))
            : List.of(),
        Grid.NONE,
        sections,
        objective == null
            ? List.of("No quality was given; --quality TABLE.csv brings it.")
            : List.of(),
        AblationFigures.lines(ablations),
        AblationJson.of(ablations, objective, resultSet));
  }

  private static List<Section> sections(Ablation ablation, Objective objective, String under) {
    return List.of(
        new Section(
            "Steps on one axis, all others the same: mean over the pairs, 95 % (Student's t)"
                + under,
            List.of(),
            AblationFigures.ofEffects(objective).grid(ablation.effects())),
        new Section("Missing pairs" + under, missing(ablation.effects())),
        model(ablation, under),
        new Section("Left out, being no students of a grid" + under, ablation.others()));
  }

  private static List<String> missing(List<Effect> effects) {
    return effects.stream()
        .filter(effect -> !effect.missing().isEmpty())
        .map(
            effect ->
                String.format(
                    Locale.ROOT,
                    "%s %s: %d, such as %s",
                    effect.axis(),
                    AblationFigures.step(effect),
                    effect.missing().size(),
                    effect.missing().stream()
                        .limit(MOST_NAMED)
                        .map(AblationDocument::words)
                        .collect(Collectors.joining("; "))))
        .toList();
  }

  private static Section model(Ablation ablation, String under) {
    LinearModel model = ablation.model();
    if (model == null) {
      return new Section(
          "No linear model of all axes" + under,
          List.of(ablation.students() + " students are too few, or too alike."));
    }
    String share =
        model.squaredR() == null ? "" : String.format(Locale.ROOT, ", R² %.3f", model.squaredR());
    return new Section(
        String.format(
            Locale.ROOT,
            "Log latency as a sum (ordinary least squares, %d students%s), 95 %%%s",
            model.students(),
            share,
            under),
        List.of(
            "Each over a student of "
                + words(model.base())
                + ": by the model "
                + NumberText.milliseconds(model.baseNs())
                + " ms."),
        AblationFigures.ofTerms().grid(model.terms()));
  }

  /** {@code size small, width 2.0}. */
  private static String words(Map<String, String> levels) {
    return levels.entrySet().stream()
        .map(level -> level.getKey() + " " + level.getValue())
        .collect(Collectors.joining(", "));
  }
}

package org.frillbench.results.ablation;

import java.util.List;
import java.util.Map;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;

/** Ablations for programs. */
final class AblationJson {

  /** Names the schema that ablations are written in. */
  static final String SCHEMA = "frill-bench/ablation/1";

  private record Answer(
      String schema, RunReference source, @MayBeAbsent List<String> tasks, List<Grid> grids) {}

  private record Grid(
      Settings settings,
      int students,
      List<String> others,
      List<Step> steps,
      @MayBeAbsent Model model) {
    static Grid of(Ablation ablation) {
      return new Grid(
          ablation.settings(),
          ablation.students(),
          ablation.others(),
          ablation.effects().stream().map(Step::of).toList(),
          ablation.model() == null ? null : Model.of(ablation.model()));
    }
  }

  private record Step(
      String axis,
      String from,
      String to,
      int pairs,
      List<Map<String, String>> missing,
      @MayBeAbsent Estimate latencyRatio,
      @MayBeAbsent Estimate sizeRatio,
      @MayBeAbsent Estimate qualityDifference) {
    static Step of(Effect effect) {
      return new Step(
          effect.axis(),
          effect.from(),
          effect.to(),
          effect.pairs(),
          effect.missing(),
          Estimate.ratio(effect.logLatency()),
          Estimate.ratio(effect.logSize()),
          Estimate.difference(effect.quality()));
    }
  }

  private record Model(
      Map<String, String> base,
      double baseLatencyNs,
      int students,
      @MayBeAbsent Double squaredR,
      List<Term> terms) {
    static Model of(LinearModel model) {
      return new Model(
          model.base(),
          model.baseNs(),
          model.students(),
          model.squaredR(),
          model.terms().stream().map(Term::of).toList());
    }
  }

  private record Term(String axis, String level, Estimate latencyRatio) {
    static Term of(LinearModel.Term term) {
      return new Term(term.axis(), term.level(), Estimate.ratio(term.log()));
    }
  }

  private AblationJson() {}

  /**
   * The ablations of the rows of {@code resultSet}.
   *
   * @param quality what the students are good for; null where unknown
   */
  static Record of(List<Ablation> ablations, Objective quality, ResultSet resultSet) {
    return new Answer(
        SCHEMA,
        RunReference.of(resultSet),
        quality == null ? null : quality.tasks(),
        ablations.stream().map(Grid::of).toList());
  }
}

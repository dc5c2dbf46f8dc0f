package org.frillbench.results.ablation;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.record.Settings;

/** The figures of ablations: a line a step, then a line a term of the linear model. */
final class AblationFigures {

  /** A line of files; of effect and term one is null. */
  private record Line(Settings settings, Effect effect, LinearModel.Term term) {
    private <T> T of(Function<Effect, T> step, Function<LinearModel.Term, T> summand) {
      return effect == null ? summand.apply(term) : step.apply(effect);
    }
  }

  private AblationFigures() {}

  /** The columns of steps. */
  static Figures<Effect> ofEffects(Objective objective) {
    List<Figure<Effect>> figures = new ArrayList<>();
    figures.add(Figure.<Effect>column("axis", true, Effect::axis).ranked(0));
    figures.add(Figure.<Effect>column("step", true, AblationFigures::step).ranked(0));
    figures.add(Figure.<Effect>column("pairs", false, each -> "" + each.pairs()).ranked(3));
    figures.add(
        Figure.<Effect>column("missing", false, each -> "" + each.missing().size()).ranked(4));
    figures.add(AblationFigures.<Effect>ratio("latency", AblationFigures::latency).ranked(0));
    figures.add(
        AblationFigures.<Effect>interval(AblationFigures::latency, NumberText::range).ranked(1));
    figures.add(AblationFigures.<Effect>ratio("size", AblationFigures::size).ranked(2));
    if (objective != null) {
      figures.add(
          Figure.<Effect>column(objective.heading(), false, each -> signed(quality(each)))
              .ranked(0));
      figures.add(
          AblationFigures.<Effect>interval(AblationFigures::quality, AblationFigures::changes)
              .ranked(1));
    }
    return new Figures<>(figures);
  }

  /** The columns of terms. */
  static Figures<LinearModel.Term> ofTerms() {
    return new Figures<>(
        List.of(
            column("term", true, term -> term.axis() + " " + term.level()),
            ratio("latency", AblationFigures::summand),
            interval(AblationFigures::summand, NumberText::range)));
  }

  /** The lines of the CSV file. */
  static List<List<String>> lines(List<Ablation> ablations) {
    List<Line> lines =
        ablations.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        each.effects().stream()
                            .map(effect -> new Line(each.settings(), effect, null)),
                        each.model() == null
                            ? Stream.of()
                            : each.model().terms().stream()
                                .map(term -> new Line(each.settings(), null, term))))
            .toList();
    List<Figure<Line>> fields = new ArrayList<>();
    fields.add(field("kind", line -> line.of(effect -> "step", term -> "term")));
    fields.add(field("kernels", line -> line.settings().kernels()));
    fields.add(field("threads", line -> line.settings().threads()));
    fields.add(field("launch", line -> line.settings().launch()));
    fields.add(field("axis", line -> line.of(Effect::axis, LinearModel.Term::axis)));
    fields.add(field("from", line -> line.of(Effect::from, term -> null)));
    fields.add(field("to", line -> line.of(Effect::to, LinearModel.Term::level)));
    fields.add(field("pairs", line -> line.of(Effect::pairs, term -> null)));
    fields.add(field("missing", line -> line.of(each -> each.missing().size(), term -> null)));
    fields.addAll(
        fields("latency", line -> line.of(AblationFigures::latency, AblationFigures::summand)));
    fields.addAll(fields("size", line -> line.of(AblationFigures::size, term -> null)));
    fields.addAll(fields("quality", line -> line.of(AblationFigures::quality, term -> null)));
    return new Figures<>(fields).lines(lines);
  }

  private static List<Figure<Line>> fields(String id, Function<Line, Estimate> estimate) {
    String kind = id.equals("quality") ? "_difference" : "_ratio";
    return List.of(
        field(id + kind, part(estimate, Estimate::value)),
        field(id + kind + "_low", part(estimate, Estimate::low)),
        field(id + kind + "_high", part(estimate, Estimate::high)));
  }

  private static <R> Function<R, Double> part(
      Function<R, Estimate> of, Function<Estimate, Double> part) {
    return row -> of.apply(row) == null ? null : part.apply(of.apply(row));
  }

  /** {@code 1.0 → 2.0}. */
  static String step(Effect effect) {
    return effect.from() + " → " + effect.to();
  }

  private static Estimate latency(Effect effect) {
    return Estimate.ratio(effect.logLatency());
  }

  private static Estimate summand(LinearModel.Term term) {
    return Estimate.ratio(term.log());
  }

  private static Estimate size(Effect effect) {
    return Estimate.ratio(effect.logSize());
  }

  private static Estimate quality(Effect effect) {
    return Estimate.difference(effect.quality());
  }

  private static String signed(Estimate change) {
    return change == null ? null : String.format(Locale.ROOT, "%+.3g", change.value());
  }

  private static String changes(double low, double high) {
    return String.format(Locale.ROOT, "%+.3g to %+.3g", low, high);
  }

  private static <R> Figure<R> ratio(String header, Function<R, Estimate> ratio) {
    return column(
        header,
        false,
        row -> ratio.apply(row) == null ? null : NumberText.ratio(ratio.apply(row).value()));
  }

  private static <R> Figure<R> interval(
      Function<R, Estimate> of, BiFunction<Double, Double, String> text) {
    return column(
        "interval",
        false,
        row -> {
          Estimate found = of.apply(row);
          return found == null || found.low() == null
              ? null
              : text.apply(found.low(), found.high());
        });
  }
}

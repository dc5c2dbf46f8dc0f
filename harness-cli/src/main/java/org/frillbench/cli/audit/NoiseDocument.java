package org.frillbench.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.record.MayBeAbsent;

/** The conditions of a noise audit side by side. */
public final class NoiseDocument {

  /** Names the schema that audits of processes are written in. */
  private static final String SCHEMA = "frill-bench/process-audit/1";

  private record Answer(String schema, int rounds, List<Model> models) {}

  private record Model(String model, int rounds, List<Row> conditions) {}

  /**
   * A condition.
   *
   * @param medianNs the median of its trials' medians, ns
   * @param overUsual that over the usual condition's; null of the usual one
   * @param between standard deviation of log medians between processes
   * @param within likewise within a process; null where it is not known
   * @param variance between processes, as a share of the usual condition's; null of the usual one,
   *     and where that does not vary, as with a coarse clock
   */
  private record Row(
      String condition,
      double medianNs,
      @MayBeAbsent BootstrapEstimate overUsual,
      BootstrapEstimate between,
      @MayBeAbsent Double within,
      @MayBeAbsent BootstrapEstimate variance) {

    static Row of(NoiseSample sample, NoiseSample usual) {
      int[] all = IntStream.range(0, sample.rounds()).toArray();
      boolean other = !sample.name().equals(usual.name());
      return new Row(
          sample.name(),
          sample.medianNs(all),
          other
              ? BootstrapEstimate.of(
                  sample, rounds -> sample.medianNs(rounds) / usual.medianNs(rounds))
              : null,
          BootstrapEstimate.of(sample, sample::between),
          sample.halved() ? (Double) sample.within(all) : null,
          other
              ? BootstrapEstimate.finite(
                  sample, rounds -> Math.pow(sample.between(rounds) / usual.between(rounds), 2))
              : null);
    }
  }

  private NoiseDocument() {}

  /**
   * The document of the samples of each model, the usual condition first.
   *
   * @param rounds of each condition, as planned
   */
  public static Document of(Map<String, List<NoiseSample>> samples, int rounds) {
    List<Model> models =
        samples.entrySet().stream()
            .map(
                each ->
                    new Model(
                        each.getKey(),
                        each.getValue().get(0).rounds(),
                        each.getValue().stream()
                            .map(sample -> Row.of(sample, each.getValue().get(0)))
                            .toList()))
            .toList();
    return new Document(
        null,
        List.of(),
        Grid.NONE,
        List.of(),
        models.stream()
            .map(
                model ->
                    new Section(
                        model.model() + ", " + model.rounds() + " rounds",
                        List.of(),
                        figures().grid(model.conditions())))
            .toList(),
        List.of(
            "between, within: standard deviations of log medians between processes and within.",
            "variance: between processes, as a share of that of usual ones, if those vary.",
            "Intervals are 95 %, by bootstrap over rounds."),
        lines(models),
        new Answer(SCHEMA, rounds, models));
  }

  private static Figures<Row> figures() {
    List<Figure<Row>> figures = new ArrayList<>();
    figures.add(Figure.<Row>text("condition", "condition", Row::condition).ranked(0));
    figures.add(Figure.field("median_ns", Row::medianNs));
    figures.add(
        Figure.<Row>column(
                "median, ms",
                false,
                row -> String.format(Locale.ROOT, "%.4f", row.medianNs() / 1e6))
            .ranked(1));
    figures.addAll(estimate("over_usual", "over usual", Row::overUsual, 1, 3));
    figures.addAll(estimate("between", "between, %", Row::between, 100, 2));
    figures.add(Figure.field("within", Row::within));
    figures.add(
        Figure.<Row>column(
                "within, %",
                false,
                row ->
                    row.within() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.2f", 100 * row.within()))
            .ranked(3));
    figures.addAll(estimate("variance", "variance", Row::variance, 1, 2));
    return new Figures<>(figures);
  }

  private static List<Figure<Row>> estimate(
      String id, String header, Function<Row, BootstrapEstimate> of, double factor, int decimals) {
    return List.of(
        Figure.<Row>column(
                header,
                false,
                row -> of.apply(row) == null ? "" : of.apply(row).text(factor, decimals))
            .ranked(id.equals("variance") ? 2 : 0),
        Figure.field(id, part(of, BootstrapEstimate::value)),
        Figure.field(id + "_low", part(of, BootstrapEstimate::low)),
        Figure.field(id + "_high", part(of, BootstrapEstimate::high)));
  }

  private static Function<Row, Double> part(
      Function<Row, BootstrapEstimate> of, Function<BootstrapEstimate, Double> part) {
    return row -> of.apply(row) == null ? null : part.apply(of.apply(row));
  }

  private static List<List<String>> lines(List<Model> models) {
    record Line(String model, Row row) {}

    List<Figure<Line>> fields =
        Stream.concat(
                Stream.of(Figure.field("model", Line::model)),
                figures().all().stream()
                    .filter(figure -> figure.id() != null)
                    .map(figure -> figure.of(Line::row)))
            .toList();
    return new Figures<>(fields)
        .lines(
            models.stream()
                .flatMap(
                    model -> model.conditions().stream().map(row -> new Line(model.model(), row)))
                .toList());
  }
}

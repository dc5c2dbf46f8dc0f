package org.frillbench.results.parity;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.numerics.OutputDifference;

/** The figures of a comparison's outputs and tensors. */
final class ParityFigures {

  private ParityFigures() {}

  /** The fields of files: those for the input that lies farthest, and between inputs. */
  static Figures<OutputParity> ofOutputs() {
    List<Figure<OutputParity>> figures = new ArrayList<>();
    figures.add(field("base", OutputParity::base));
    figures.add(field("new", OutputParity::newer));
    figures.add(field("inputs", output -> output.differences().size()));
    figures.add(field("worst_input", OutputParity::worst));
    figures.addAll(of("", OutputParity::farthest));
    figures.addAll(of("between_inputs_", OutputParity::betweenInputs));
    figures.addAll(of("between_kernels_", OutputParity::betweenKernels));
    figures.add(field("within", OutputParity::within));
    return new Figures<>(figures);
  }

  /** The columns for people; the verdict is the last one. */
  static Figures<Row> ofRows() {
    List<Figure<Row>> figures = new ArrayList<>();
    figures.add(column("output", true, Row::name));
    figures.add(column("shape", true, Row::shape));
    figures.add(column("input", false, Row::input));
    figures.addAll(of("", Row::difference));
    figures.add(column("verdict", true, Row::verdict).ranked(0));
    return new Figures<>(figures);
  }

  /**
   * A line for people: an output for the input that lies farthest, or between inputs.
   *
   * @param verdict empty between inputs
   */
  record Row(String name, String shape, String input, OutputDifference difference, String verdict) {

    static List<Row> of(OutputParity output) {
      List<Row> rows = new ArrayList<>();
      rows.add(
          new Row(
              ParityFigures.name(output),
              output.shape().toString(),
              Integer.toString(output.worst()),
              output.farthest(),
              output.within() ? "same" : "different"));
      if (output.betweenInputs() != null) {
        rows.add(new Row("  between inputs", "", "", output.betweenInputs(), ""));
      }
      if (output.betweenKernels() != null) {
        rows.add(new Row("  between kernels", "", "", output.betweenKernels(), ""));
      }
      return rows;
    }
  }

  /** Of intermediate tensors. */
  static Figures<LayerParity.Layer> ofLayers() {
    List<Figure<LayerParity.Layer>> figures = new ArrayList<>();
    figures.add(column("tensor", true, LayerParity.Layer::name));
    figures.add(column("operator", true, layer -> layer.operator() + " " + layer.operatorName()));
    figures.addAll(of("", LayerParity.Layer::difference));
    return new Figures<>(figures);
  }

  private static String name(OutputParity output) {
    return output.base().equals(output.newer())
        ? output.base()
        : output.base() + " = " + output.newer();
  }

  private static <R> List<Figure<R>> of(String id, Function<R, OutputDifference> difference) {
    return List.of(
        figure(id + "snr_db", "SNR, dB", difference, OutputDifference::snrDb, ParityFigures::snr),
        figure(
            id + "share_of_greatest",
            "of greatest",
            difference,
            OutputDifference::shareOfGreatest,
            figures -> scientific(figures.share())),
        figure(
            id + "greatest_relative_error",
            "relative error",
            difference,
            OutputDifference::greatestRelativeError,
            figures -> scientific(figures.greatestRelativeError())),
        figure(
            id + "cosine",
            "cosine",
            difference,
            OutputDifference::cosine,
            figures -> cosine(figures.cosine())),
        field(id + "greatest_difference", of(difference, OutputDifference::greatestDifference)),
        field(id + "greatest_reference", of(difference, OutputDifference::greatestReference)),
        figure(
                id + "non_finite",
                "NaN or infinite",
                difference,
                OutputDifference::nonFinite,
                figures -> Long.toString(figures.nonFinite()))
            .whereAny(row -> nonFinite(difference.apply(row))),
        field(id + "non_finite_reference", of(difference, OutputDifference::nonFiniteReference)));
  }

  private static boolean nonFinite(OutputDifference difference) {
    return difference != null && difference.nonFinite() > 0;
  }

  /** A field and a column. */
  private static <R> Figure<R> figure(
      String id,
      String header,
      Function<R, OutputDifference> difference,
      Function<OutputDifference, ?> value,
      Function<OutputDifference, String> text) {
    return new Figure<>(
        id, header, false, of(difference, value), all -> of(difference, text), all -> true, null);
  }

  private static <R, T> Function<R, T> of(
      Function<R, OutputDifference> difference, Function<OutputDifference, T> value) {
    return row -> difference.apply(row) == null ? null : value.apply(difference.apply(row));
  }

  private static String snr(OutputDifference difference) {
    double snr = difference.snr();
    if (Double.isInfinite(snr)) {
      return snr > 0 ? "∞" : "-∞";
    }
    return String.format(Locale.ROOT, "%.1f", snr);
  }

  private static String scientific(Double value) {
    if (value == null) {
      return null;
    }
    return Double.isInfinite(value) ? "∞" : NumberText.scientific(value);
  }

  private static String cosine(Double cosine) {
    return cosine == null ? null : String.format(Locale.ROOT, "%.6f", cosine);
  }
}

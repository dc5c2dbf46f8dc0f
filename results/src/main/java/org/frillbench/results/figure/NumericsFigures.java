package org.frillbench.results.figure;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.RowNumerics;
import org.frillbench.results.record.TableRow;

/** How right a row's outputs are. */
final class NumericsFigures {

  /** A figure that is no number: equal outputs have no difference, and no noise. */
  private static final String EQUAL = "equal";

  private static final String INFINITE = "∞";

  private NumericsFigures() {}

  static List<Figure<TableRow>> all() {
    Function<TableRow, OutputDifference> reference = of(RowNumerics::reference);
    Function<TableRow, OutputDifference> trials = of(RowNumerics::betweenTrials);
    return Stream.of(
            Figure.<TableRow>field(
                "farthest_output",
                row ->
                    row.numerics() == null || row.numerics().reference() == null
                        ? null
                        : row.numerics().reference().output()),
            field("output_share_of_greatest", figure(reference, OutputDifference::shareOfGreatest)),
            column("off reference", false, figure(reference, NumericsFigures::share)),
            field("output_snr_db", figure(reference, OutputDifference::snrDb)),
            column("SNR, dB", false, figure(reference, NumericsFigures::snr)),
            field("output_non_finite", figure(reference, OutputDifference::nonFinite)),
            field(
                "last_bit_share_of_greatest",
                figure(NumericsFigures::lastBit, OutputDifference::shareOfGreatest)),
            column("last bit", false, figure(NumericsFigures::lastBit, NumericsFigures::share)),
            field("trials_share_of_greatest", figure(trials, OutputDifference::shareOfGreatest)),
            column("between trials", false, figure(trials, NumericsFigures::share)))
        .map(figure -> figure.in(ColumnGroup.NUMERICS))
        .toList();
  }

  private static Function<TableRow, OutputDifference> of(
      Function<RowNumerics, NamedDifference> part) {
    return row -> {
      NamedDifference output = row.numerics() == null ? null : part.apply(row.numerics());
      return output == null ? null : output.difference();
    };
  }

  private static OutputDifference lastBit(TableRow row) {
    return row.numerics() == null ? null : row.numerics().lastBit();
  }

  private static <T> Function<TableRow, T> figure(
      Function<TableRow, OutputDifference> of, Function<OutputDifference, T> value) {
    return row -> {
      OutputDifference difference = of.apply(row);
      return difference == null ? null : value.apply(difference);
    };
  }

  private static String share(OutputDifference difference) {
    if (!difference.sameFinite()) {
      return INFINITE;
    }
    if (difference.greatestDifference() == 0) {
      return EQUAL;
    }
    return difference.shareOfGreatest() == null
        ? INFINITE
        : NumberText.scientific(difference.shareOfGreatest());
  }

  private static String snr(OutputDifference difference) {
    return difference.snrDb() == null ? null : NumberText.significant(difference.snrDb());
  }
}

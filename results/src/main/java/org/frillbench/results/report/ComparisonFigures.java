package org.frillbench.results.report;

import static org.frillbench.results.figure.Figure.field;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.compare.Change;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.OutputChange;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.Settings;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/** The figures of a comparison's rows; the verdict is the last column. */
final class ComparisonFigures {

  private ComparisonFigures() {}

  static Figures<Change> of(Comparison comparison) {
    Unit duration =
        Unit.ofLatencies(
            comparison.changes().stream()
                .flatMap(change -> Stream.of(change.base(), change.newer()))
                .mapToDouble(Change.Side::latencyNs));
    return new Figures<>(
        List.of(
            Figure.<Change>field("candidate", Change::candidate),
            Figure.<Change>column(
                    "candidate", true, change -> ComparisonText.name(change, comparison))
                .ranked(0),
            field("base_settings", change -> settings(change.base().settings())),
            field("new_settings", change -> settings(change.newer().settings())),
            field("base_sha256", change -> change.base().sha256()),
            field("new_sha256", change -> change.newer().sha256()),
            Figure.<Change>column("file", true, ComparisonFigures::file).ranked(8),
            field("base_trials", change -> change.base().trials()),
            field("new_trials", change -> change.newer().trials()),
            Figure.<Change>column("trials", false, ComparisonFigures::trials).ranked(7),
            Figure.<Change>number("base_ns", "base", duration, change -> change.base().latencyNs())
                .ranked(4),
            Figure.<Change>number("new_ns", "new", duration, change -> change.newer().latencyNs())
                .ranked(3),
            Figure.<Change>column(
                    "change",
                    false,
                    ifCompared(change -> ComparisonText.percent(change.ratio() - 1)))
                .ranked(0),
            Figure.<Change>column(
                    "95 %",
                    false,
                    ifCompared(change -> ComparisonText.interval(change.low(), change.high())))
                .ranked(1),
            field("ratio", Change::ratio),
            field("ratio_low", Change::low),
            field("ratio_high", Change::high),
            field("ratio_shared_low", Change::sharedLow),
            field("ratio_shared_high", Change::sharedHigh),
            field("anchor", Change::anchor),
            field("smallest_detectable", Change::smallestDetectable),
            Figure.<Change>column("detectable", false, ComparisonFigures::detectable).ranked(5),
            field("rank_test_p", Change::rankTestP),
            Figure.<Change>column("Mann-Whitney p", false, ComparisonFigures::p)
                .whereAny(change -> change.rankTestP() != null)
                .ranked(6),
            field("outputs_equal", ofOutputs(OutputChange::equal)),
            field("outputs_within", ofOutputs(OutputChange::within)),
            field("output_share_of_greatest", ofFarthest(OutputDifference::shareOfGreatest)),
            field("output_snr_db", ofFarthest(OutputDifference::snrDb)),
            Figure.<Change>column("outputs", false, OutputChangeText::farthest)
                .whereAny(change -> change.outputs() != null && !change.outputs().equal())
                .ranked(2),
            field("verdict", Change::verdict),
            field("differences", ComparisonText::differences),
            field("warnings", ComparisonFigures::warnings),
            Figure.<Change>column("verdict", true, ComparisonText::verdict).ranked(0)));
  }

  private static <T> Function<Change, T> ofOutputs(Function<OutputChange, T> value) {
    return change -> change.outputs() == null ? null : value.apply(change.outputs());
  }

  private static <T> Function<Change, T> ofFarthest(Function<OutputDifference, T> value) {
    return ofOutputs(
        outputs -> outputs.equal() ? null : value.apply(outputs.farthest().difference()));
  }

  private static String settings(Settings settings) {
    return TableHeading.settings(settings);
  }

  private static Function<Change, String> ifCompared(Function<Change, String> text) {
    return change -> change.ratio() == null ? null : text.apply(change);
  }

  private static String detectable(Change change) {
    return change.smallestDetectable() == null
        ? null
        : ComparisonText.percent(change.smallestDetectable());
  }

  private static String file(Change change) {
    return change.sameFile()
        ? "same"
        : ComparisonText.digest(change.base().sha256())
            + " → "
            + ComparisonText.digest(change.newer().sha256());
  }

  private static String trials(Change change) {
    int base = change.base().trials();
    int newer = change.newer().trials();
    return base == newer ? Integer.toString(base) : base + " / " + newer;
  }

  private static String p(Change change) {
    return change.rankTestP() == null
        ? null
        : String.format(Locale.ROOT, "%.2g", change.rankTestP());
  }

  private static String warnings(Change change) {
    return change.warnings().stream().map(Warning::id).collect(Collectors.joining(" "));
  }
}

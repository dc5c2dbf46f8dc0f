package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.results.numerics.MagnifiedRounding;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.RowNumerics;

/** Whether the trials of one candidate under one setting put out what they should. */
final class OutputAgreement {

  private final OutputLimit limit;
  private final List<Measurement> trials;
  private final List<OutputCheck> checks;

  /** Of {@code trials} that repeat each other. */
  OutputAgreement(Candidate candidate, List<Measurement> trials) {
    this.limit = OutputLimit.between(candidate.kind(), candidate.kind());
    this.trials = trials;
    this.checks = trials.stream().map(Measurement::outputCheck).filter(Objects::nonNull).toList();
  }

  /** The figures of its row; null where nothing was compared. */
  RowNumerics figures() {
    return checks.isEmpty()
        ? null
        : new RowNumerics(
            checks.stream()
                .map(OutputCheck::notCompared)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
            farthest(OutputCheck::reference),
            lastBit(farthest(OutputCheck::reference)),
            farthest(OutputCheck::firstTrial));
  }

  private NamedDifference farthest(Function<OutputCheck, List<NamedDifference>> of) {
    List<NamedDifference> all =
        checks.stream().map(of).filter(Objects::nonNull).flatMap(List::stream).toList();
    return all.isEmpty() ? null : NamedDifference.farthest(all, limit);
  }

  /** Where the output of {@code farthest} has such a figure; it is the same for all trials. */
  private OutputDifference lastBit(NamedDifference farthest) {
    return farthest == null
        ? null
        : checks.stream()
            .map(check -> check.lastBitOf(farthest.output()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Whether an output is beyond the limit of the candidate's kind. */
  boolean differs() {
    return beyond().findAny().isPresent();
  }

  /** Whether each output beyond the limit is so because the model magnifies rounding. */
  boolean magnifiesRounding() {
    return beyond()
        .allMatch(
            each ->
                MagnifiedRounding.explains(
                    each.difference(), lastBit(each), MagnifiedRounding.LAST_BIT));
  }

  private Stream<NamedDifference> beyond() {
    return checks.stream()
        .map(OutputCheck::reference)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(each -> !limit.holdsWhereFinite(each.difference()));
  }

  /** Whether that limit is the one of computations in float32. */
  boolean inFloat32() {
    return limit.equals(OutputLimit.FLOAT32);
  }

  /** Whether a float32 output is NaN or infinite. */
  boolean nonFinite() {
    return trials.stream()
        .map(Measurement::output)
        .anyMatch(output -> output.summary != null && output.summary.nonFinite > 0);
  }

  /** Whether all trials gave the same outputs. */
  boolean repeats() {
    return trials.stream().map(trial -> trial.output().digest).distinct().count() <= 1;
  }
}

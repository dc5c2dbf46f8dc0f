package org.frillbench.results.analysis;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.frillbench.results.numerics.NamedDifference;
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
            farthest(OutputCheck::firstTrial));
  }

  private NamedDifference farthest(Function<OutputCheck, List<NamedDifference>> of) {
    List<NamedDifference> all =
        checks.stream().map(of).filter(Objects::nonNull).flatMap(List::stream).toList();
    return all.isEmpty() ? null : NamedDifference.farthest(all, limit);
  }

  /** Whether an output is beyond the limit of the candidate's kind. */
  boolean differs() {
    NamedDifference farthest = farthest(OutputCheck::reference);
    return farthest != null && !limit.holdsWhereFinite(farthest.difference());
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

package org.frillbench.results.compare;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.analysis.TrialAnalysis;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;

/**
 * Whether a candidate puts out the same on both sides.
 *
 * @param equal whether all trials of both sides put out the same bytes
 * @param farthest the output that differs most from the base side's, by the figure of the limit;
 *     absent where the outputs are equal
 * @param limit how far it may lie for models that are meant to be equal
 * @param within whether it does not lie farther
 */
public record OutputChange(
    boolean equal, @MayBeAbsent NamedDifference farthest, OutputLimit limit, boolean within) {

  /**
   * What the trials of both sides tell. Bytes are compared by their digests, wherever they were
   * measured; how far outputs differ is known to a run that measured both sides.
   *
   * @return null where that is unknown
   */
  static OutputChange of(Measured base, Measured newer) {
    OutputLimit limit = OutputLimit.between(base.candidate().kind(), newer.candidate().kind());
    Set<String> digests =
        trials(base, newer).map(trial -> trial.output().digest).collect(Collectors.toSet());
    if (digests.size() == 1) {
      return new OutputChange(/* equal= */ true, null, limit, /* within= */ true);
    }
    List<NamedDifference> differences =
        trials(base, newer)
            .map(Measurement::outputCheck)
            .filter(Objects::nonNull)
            .map(OutputCheck::otherSide)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    if (differences.isEmpty()) {
      return null;
    }
    NamedDifference farthest = NamedDifference.farthest(differences, limit);
    return new OutputChange(
        /* equal= */ false, farthest, limit, limit.holdsWhereFinite(farthest.difference()));
  }

  private static Stream<Measurement> trials(Measured base, Measured newer) {
    return Stream.of(base, newer)
        .flatMap(side -> side.analysis().trials().trials().stream())
        .map(TrialAnalysis::measurement);
  }
}

package org.frillbench.results.record;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.numerics.NamedDifference;

/**
 * How the outputs of a trial differ from others that were computed from the same inputs. It is
 * recorded with the first trial of each output digest under a setting, and holds for all trials of
 * that digest. All lists are in the model's order of outputs.
 *
 * @param notCompared why there is no comparison with the reference; absent if there is one
 * @param reference the differences from the reference: the same file on the host with the built-in
 *     kernels; absent if there is none
 * @param firstTrial the differences from the first trial under the same setting; absent for that
 *     trial itself
 * @param otherSide in a gate, the differences from the outputs of the left side on the right one;
 *     absent until both sides have been measured
 */
public record OutputCheck(
    @MayBeAbsent String notCompared,
    @MayBeAbsent List<NamedDifference> reference,
    @MayBeAbsent List<NamedDifference> firstTrial,
    @MayBeAbsent List<NamedDifference> otherSide) {
  public OutputCheck {
    Check.that(
        (notCompared == null) != (reference == null),
        "outputCheck has neither a comparison with the reference nor a reason, or both");
    Check.that(
        Stream.of(listed(reference), listed(firstTrial), listed(otherSide))
            .allMatch(list -> list == null || !list.isEmpty()),
        "outputCheck has a comparison of no output");
    reference = listed(reference);
    firstTrial = listed(firstTrial);
    otherSide = listed(otherSide);
  }

  private static List<NamedDifference> listed(List<NamedDifference> differences) {
    return differences == null ? null : List.copyOf(differences);
  }
}

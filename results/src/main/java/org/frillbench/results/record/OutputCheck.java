package org.frillbench.results.record;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputDifference;

/**
 * How the outputs of a trial differ from others that were computed from the same inputs. It is
 * recorded with the first trial of each output digest under a setting, and holds for all trials of
 * that digest. All lists are in the model's order of outputs.
 *
 * @param notCompared why there is no comparison with the reference; absent if there is one
 * @param reference the differences from the reference: the same file on the host with the built-in
 *     kernels; absent if there is none
 * @param lastBit how far the reference's own outputs move when every real number of its inputs is
 *     moved to a neighbour; absent where no float32 output is beyond its limit, or where that could
 *     not be computed
 * @param firstTrial the differences from the first trial under the same setting; absent for that
 *     trial itself
 * @param otherSide in a gate, the differences from the outputs of the base side on the new one;
 *     absent until both sides have been measured
 */
public record OutputCheck(
    @MayBeAbsent String notCompared,
    @MayBeAbsent List<NamedDifference> reference,
    @MayBeAbsent List<NamedDifference> lastBit,
    @MayBeAbsent List<NamedDifference> firstTrial,
    @MayBeAbsent List<NamedDifference> otherSide) {
  public OutputCheck {
    Check.that(
        (notCompared == null) != (reference == null),
        "outputCheck has neither a comparison with the reference nor a reason, or both");
    Check.that(
        Stream.of(listed(reference), listed(lastBit), listed(firstTrial), listed(otherSide))
            .allMatch(list -> list == null || !list.isEmpty()),
        "outputCheck has a comparison of no output");
    reference = listed(reference);
    lastBit = listed(lastBit);
    firstTrial = listed(firstTrial);
    otherSide = listed(otherSide);
  }

  /** How far the last bit of the inputs moves {@code output}; null if unknown. */
  public OutputDifference lastBitOf(String output) {
    return lastBit == null
        ? null
        : lastBit.stream()
            .filter(each -> each.output().equals(output))
            .map(NamedDifference::difference)
            .findFirst()
            .orElse(null);
  }

  private static List<NamedDifference> listed(List<NamedDifference> differences) {
    return differences == null ? null : List.copyOf(differences);
  }
}

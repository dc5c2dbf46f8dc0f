package org.frillbench.results.parity;

import java.util.List;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.MayBeAbsent;

/**
 * The intermediate tensors of both sides for one input.
 *
 * @param input which input, from 1
 * @param compared how many tensors are paired and compared
 * @param byOrder how many of these have other names on both sides, and are paired by the order of
 *     operators, which is then the same on both sides; the others are paired by name
 * @param onlyLeft the tensors of the left side alone, in the order of computation
 * @param onlyRight those of the right side alone
 * @param first the first tensor beyond the limit in the left side's order of computation; null
 *     where none is
 * @param farthest the tensors that lie farthest, the farthest first
 */
public record LayerParity(
    int input,
    int compared,
    int byOrder,
    List<String> onlyLeft,
    List<String> onlyRight,
    @MayBeAbsent Layer first,
    List<Layer> farthest) {
  public LayerParity {
    onlyLeft = List.copyOf(onlyLeft);
    onlyRight = List.copyOf(onlyRight);
    farthest = List.copyOf(farthest);
  }

  /**
   * One tensor.
   *
   * @param name its name
   * @param operator the place of the left side's operator that computes it, from 0
   * @param operatorName what the schema calls that operator
   * @param difference how far the right side lies from the left one
   */
  public record Layer(
      String name, int operator, String operatorName, OutputDifference difference) {}
}

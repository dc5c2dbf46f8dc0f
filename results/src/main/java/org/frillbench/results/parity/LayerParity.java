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
 * @param onlyBase the tensors of the base side alone, in the order of computation
 * @param onlyNew those of the new side alone
 * @param first the first tensor beyond the limit in the base side's order of computation; null
 *     where none is
 * @param farthest the tensors that lie farthest, the farthest first
 */
public record LayerParity(
    int input,
    int compared,
    int byOrder,
    List<String> onlyBase,
    List<String> onlyNew,
    @MayBeAbsent Layer first,
    List<Layer> farthest) {
  public LayerParity {
    onlyBase = List.copyOf(onlyBase);
    onlyNew = List.copyOf(onlyNew);
    farthest = List.copyOf(farthest);
  }

  /**
   * One tensor.
   *
   * @param name its name
   * @param operator the place of the base side's operator that computes it, from 0
   * @param operatorName what the schema calls that operator
   * @param difference how far the new side lies from the base
   */
  public record Layer(
      String name, int operator, String operatorName, OutputDifference difference) {}
}

package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.agent.port.InputType;
import org.frillbench.converter.inspect.ComputedTensors.Computed;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * Which intermediate tensor of the left side is which of the right one: those of equal names, and
 * if both sides compute by the same operators in the same order, the others by that order.
 *
 * @param pairs in the left side's order of computation
 * @param byOrder how many of them are paired by order
 * @param onlyLeft the names of the left side's other tensors
 * @param onlyRight those of the right side's
 */
record LayerPairs(List<Pair> pairs, int byOrder, List<String> onlyLeft, List<String> onlyRight) {

  /** A tensor on both sides. */
  record Pair(Computed left, Computed right) {
    long bytes() {
      return OutputValues.bytes(left.tensor());
    }
  }

  /** The pairs of what each side computes, in the order of computation. */
  static LayerPairs of(List<Computed> lefts, List<Computed> rights) {
    Map<Computed, Computed> counterparts = byName(lefts, rights);
    int named = counterparts.size();
    if (operators(lefts).equals(operators(rights))) {
      Set<Computed> taken = new HashSet<>(counterparts.values());
      for (int i = 0; i < lefts.size(); i++) {
        Computed left = lefts.get(i);
        Computed right = rights.get(i);
        if (!counterparts.containsKey(left)
            && !taken.contains(right)
            && comparable(left.tensor(), right.tensor())) {
          counterparts.put(left, right);
        }
      }
    }
    List<Pair> pairs =
        lefts.stream()
            .filter(counterparts::containsKey)
            .map(left -> new Pair(left, counterparts.get(left)))
            .toList();
    return new LayerPairs(
        pairs,
        pairs.size() - named,
        without(lefts, counterparts.keySet()),
        without(rights, new HashSet<>(counterparts.values())));
  }

  private static Map<Computed, Computed> byName(List<Computed> lefts, List<Computed> rights) {
    Map<String, Computed> names = new LinkedHashMap<>();
    rights.forEach(right -> names.putIfAbsent(right.tensor().name(), right));
    Map<Computed, Computed> counterparts = new LinkedHashMap<>();
    for (Computed left : lefts) {
      Computed right = names.remove(left.tensor().name());
      if (right != null && comparable(left.tensor(), right.tensor())) {
        counterparts.put(left, right);
      }
    }
    return counterparts;
  }

  private static List<String> operators(List<Computed> computed) {
    List<String> operators = new ArrayList<>();
    computed.forEach(each -> operators.add(each.operatorName()));
    return operators;
  }

  /** Whether both hold numbers, as many, and of the same kind. */
  static boolean comparable(TensorInfo left, TensorInfo right) {
    return InputType.of(left.type()) != null
        && InputType.of(right.type()) != null
        && left.shape().equals(right.shape())
        && OutputValues.isReal(left.type(), left.quantization())
            == OutputValues.isReal(right.type(), right.quantization());
  }

  private static List<String> without(List<Computed> all, Set<Computed> paired) {
    return all.stream()
        .filter(computed -> !paired.contains(computed))
        .map(computed -> computed.tensor().name())
        .toList();
  }
}

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
 * Which intermediate tensor of the base side is which of the new one: those of equal names, and if
 * both sides compute by the same operators in the same order, the others by that order.
 *
 * @param pairs in the base side's order of computation
 * @param byOrder how many of them are paired by order
 * @param onlyBase the names of the base side's other tensors
 * @param onlyNew those of the new side's
 */
record LayerPairs(List<Pair> pairs, int byOrder, List<String> onlyBase, List<String> onlyNew) {

  /** A tensor on both sides. */
  record Pair(Computed base, Computed newer) {
    long bytes() {
      return OutputValues.bytes(base.tensor());
    }
  }

  /** The pairs of what each side computes, in the order of computation. */
  static LayerPairs of(List<Computed> bases, List<Computed> newOnes) {
    Map<Computed, Computed> counterparts = byName(bases, newOnes);
    int named = counterparts.size();
    if (operators(bases).equals(operators(newOnes))) {
      Set<Computed> taken = new HashSet<>(counterparts.values());
      for (int i = 0; i < bases.size(); i++) {
        Computed base = bases.get(i);
        Computed newer = newOnes.get(i);
        if (!counterparts.containsKey(base)
            && !taken.contains(newer)
            && comparable(base.tensor(), newer.tensor())) {
          counterparts.put(base, newer);
        }
      }
    }
    List<Pair> pairs =
        bases.stream()
            .filter(counterparts::containsKey)
            .map(base -> new Pair(base, counterparts.get(base)))
            .toList();
    return new LayerPairs(
        pairs,
        pairs.size() - named,
        without(bases, counterparts.keySet()),
        without(newOnes, new HashSet<>(counterparts.values())));
  }

  private static Map<Computed, Computed> byName(List<Computed> bases, List<Computed> newOnes) {
    Map<String, Computed> names = new LinkedHashMap<>();
    newOnes.forEach(newer -> names.putIfAbsent(newer.tensor().name(), newer));
    Map<Computed, Computed> counterparts = new LinkedHashMap<>();
    for (Computed base : bases) {
      Computed newer = names.remove(base.tensor().name());
      if (newer != null && comparable(base.tensor(), newer.tensor())) {
        counterparts.put(base, newer);
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
  static boolean comparable(TensorInfo base, TensorInfo newer) {
    return InputType.of(base.type()) != null
        && InputType.of(newer.type()) != null
        && base.shape().equals(newer.shape())
        && OutputValues.isReal(base.type(), base.quantization())
            == OutputValues.isReal(newer.type(), newer.quantization());
  }

  private static List<String> without(List<Computed> all, Set<Computed> paired) {
    return all.stream()
        .filter(computed -> !paired.contains(computed))
        .map(computed -> computed.tensor().name())
        .toList();
  }
}

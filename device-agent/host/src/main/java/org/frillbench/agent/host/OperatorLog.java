package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A runtime's reports on its operators, one for each inference. */
final class OperatorLog {

  private record Slot(String name, int index, boolean delegated) {}

  private final List<Slot> slots = new ArrayList<>();
  private final List<List<Long>> timesNs = new ArrayList<>();
  private int next;
  private boolean steady = true;

  /** An inference begins. */
  void inference() {
    next = 0;
  }

  /**
   * An operator has run, or begins to.
   *
   * @param name asked for in the first inference only: fetching it costs more than small operators
   * @param index its place in the graph, or in the delegate's
   * @param delegated whether it is a delegate's own
   * @return its place among the inference's operators
   */
  int operator(Supplier<String> name, long index, boolean delegated) {
    if (next == slots.size()) {
      slots.add(new Slot(name.get(), Math.toIntExact(index), delegated));
      timesNs.add(new ArrayList<>());
    }
    steady &= slots.get(next).index == index && slots.get(next).delegated == delegated;
    return next++;
  }

  /** The operator at {@code place} took {@code ns}. */
  void took(int place, long ns) {
    timesNs.get(place).add(ns);
  }

  /** Forgets the times so far, not the operators. */
  void clear() {
    timesNs.forEach(List::clear);
  }

  /**
   * Each operator's time over {@code inferences}, in the order run.
   *
   * @throws IllegalStateException if not every inference ran the same operators
   */
  List<OperatorTime> times(int inferences) {
    List<OperatorTime> times = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      long[] ns = timesNs.get(i).stream().mapToLong(Long::longValue).toArray();
      if (!steady || ns.length != inferences) {
        throw new IllegalStateException("not every inference runs the same operators");
      }
      Slot slot = slots.get(i);
      times.add(new OperatorTime(slot.name, slot.index, slot.delegated, middle(ns)));
    }
    return times;
  }

  /** The interquartile mean: finer than a median of whole microseconds, and as deaf to pauses. */
  static double middle(long[] ns) {
    long[] sorted = ns.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(0);
  }
}

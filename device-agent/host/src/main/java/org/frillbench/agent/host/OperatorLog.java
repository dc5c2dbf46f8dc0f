package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
   * Each operator's mean time over {@link #middle} of the inferences, in the order run: together
   * they are a part of the mean of the whole ones.
   *
   * @param wholeNs how long each inference took since the last {@link #clear}
   * @throws IllegalStateException if not every inference ran the same operators
   */
  List<OperatorTime> times(long[] wholeNs) {
    int[] middle = middle(wholeNs);
    List<OperatorTime> times = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      List<Long> ns = timesNs.get(i);
      if (!steady || ns.size() != wholeNs.length) {
        throw new IllegalStateException("not every inference runs the same operators");
      }
      Slot slot = slots.get(i);
      double mean = Arrays.stream(middle).mapToLong(ns::get).average().orElse(0);
      times.add(new OperatorTime(slot.name, slot.index, slot.delegated, mean));
    }
    return times;
  }

  /** The mean of the whole inferences over their {@link #middle}. */
  static double mean(long[] wholeNs) {
    return Arrays.stream(middle(wholeNs)).mapToLong(i -> wholeNs[i]).average().orElse(0);
  }

  /**
   * The half of the inferences, by index, that were neither the fastest nor the slowest: one that
   * was interrupted is none of them, and a mean is finer than a median of whole microseconds.
   */
  private static int[] middle(long[] wholeNs) {
    int cut = wholeNs.length / 4;
    return IntStream.range(0, wholeNs.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> wholeNs[i]))
        .mapToInt(Integer::intValue)
        .skip(cut)
        .limit(wholeNs.length - 2L * cut)
        .toArray();
  }
}

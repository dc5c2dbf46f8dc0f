package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One median a round, in a form that is quickly set against many others. */
public final class RoundMedians {

  private final int[] rounds;
  private final double[] ns;

  private RoundMedians(int[] rounds, double[] ns) {
    this.rounds = rounds;
    this.ns = ns;
  }

  /**
   * Medians by round.
   *
   * @param nsByRound one a round, ns
   */
  public static RoundMedians of(Map<Integer, Double> nsByRound) {
    SortedMap<Integer, Double> sorted = new TreeMap<>(nsByRound);
    return new RoundMedians(
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** All of them, in the order of their rounds, ns. */
  double[] all() {
    return ns.clone();
  }

  /** Those of the rounds that {@code other} has, too, in the order of their rounds, ns. */
  double[] commonWith(RoundMedians other) {
    if (Arrays.equals(rounds, other.rounds)) {
      return ns.clone();
    }
    double[] common = new double[Math.min(rounds.length, other.rounds.length)];
    int count = 0;
    for (int i = 0, j = 0; i < rounds.length && j < other.rounds.length; ) {
      if (rounds[i] == other.rounds[j]) {
        common[count] = ns[i];
        count++;
      }
      boolean first = rounds[i] <= other.rounds[j];
      boolean second = other.rounds[j] <= rounds[i];
      i += first ? 1 : 0;
      j += second ? 1 : 0;
    }
    return Arrays.copyOf(common, count);
  }
}

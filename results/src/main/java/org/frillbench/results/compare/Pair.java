package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * One candidate on both sides.
 *
 * @param left what it was
 * @param right what it is
 * @param differences in what the sides differ and may not
 * @param anchors the anchor of each side, left first; empty where there is none to divide by
 * @param interleaved whether both were measured in the same rounds
 */
record Pair(
    Measured left,
    Measured right,
    List<Difference> differences,
    List<Measured> anchors,
    boolean interleaved) {

  private static final int LEAST = 2;

  /** The same with its right side's samples {@code factor} times as long. */
  Pair slowed(double factor) {
    return new Pair(left, right.slowed(factor), differences, anchors, interleaved);
  }

  boolean comparable() {
    return differences.isEmpty();
  }

  /** How much slower the right side is; null where fewer than two trials a side tell. */
  LogRatio ratio() {
    double[] before = values(0);
    double[] after = values(1);
    if (before.length < LEAST || after.length < LEAST) {
      return null;
    }
    return interleaved ? LogRatio.paired(before, after) : LogRatio.unpaired(before, after);
  }

  /** How often two sides that are alike would differ so much in rank; null likewise. */
  Double rankTest() {
    double[] before = values(0);
    double[] after = values(1);
    return before.length < LEAST || after.length < LEAST ? null : RankTest.p(before, after);
  }

  /** One value a round: interleaved, of rounds with both sides; otherwise over the anchor's. */
  private double[] values(int side) {
    Measured mine = side == 0 ? left : right;
    Measured other = side == 0 ? right : left;
    if (interleaved) {
      return array(
          mine.medianNs(),
          mine.medianNs().keySet().stream().filter(other.medianNs()::containsKey).toList());
    }
    if (anchors.isEmpty()) {
      return array(mine.medianNs(), List.copyOf(mine.medianNs().keySet()));
    }
    NavigableMap<Integer, Double> anchor = anchors.get(side).medianNs();
    List<Integer> rounds = new ArrayList<>(mine.medianNs().keySet());
    rounds.retainAll(anchor.keySet());
    return LogRatio.relative(array(mine.medianNs(), rounds), array(anchor, rounds));
  }

  private static double[] array(NavigableMap<Integer, Double> medians, List<Integer> rounds) {
    return rounds.stream().mapToDouble(medians::get).toArray();
  }
}

package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.frillbench.results.statistics.LogRatio;

/**
 * One candidate on both sides.
 *
 * @param base what it was
 * @param newer what it is
 * @param differences in what the sides differ and may not
 * @param anchors the anchor of each side, base first; empty where there is none to divide by
 * @param interleaved whether both were measured in the same rounds
 */
record Pair(
    Measured base,
    Measured newer,
    List<Difference> differences,
    List<Measured> anchors,
    boolean interleaved) {

  private static final int LEAST = 2;

  /** The same with its new side's samples {@code factor} times as long. */
  Pair slowed(double factor) {
    return new Pair(base, newer.slowed(factor), differences, anchors, interleaved);
  }

  boolean sameFile() {
    return base.candidate().sha256().equals(newer.candidate().sha256());
  }

  boolean comparable() {
    return differences.isEmpty();
  }

  /** How much slower the new side is; null where fewer than two trials a side tell. */
  LogRatio ratio() {
    double[] baseNs = values(0);
    double[] newNs = values(1);
    if (baseNs.length < LEAST || newNs.length < LEAST) {
      return null;
    }
    return interleaved ? LogRatio.paired(baseNs, newNs) : LogRatio.unpaired(baseNs, newNs);
  }

  /** How often two sides that are alike would differ so much in rank; null likewise. */
  Double rankTest() {
    double[] baseNs = values(0);
    double[] newNs = values(1);
    return baseNs.length < LEAST || newNs.length < LEAST ? null : RankTest.p(baseNs, newNs);
  }

  /** One value a round: interleaved, of rounds with both sides; otherwise over the anchor's. */
  private double[] values(int side) {
    Measured mine = side == 0 ? base : newer;
    Measured other = side == 0 ? newer : base;
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

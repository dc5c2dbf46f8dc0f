package org.frillbench.results.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The drift of a target over a run: the least-squares slope of the anchors' log medians over the
 * rounds, with Student's t interval (Draper and Smith, "Applied Regression Analysis", 3rd edition,
 * section 1.4). An anchor is a candidate that is measured in every round; with several anchors, a
 * round's level is the mean over the anchors of the log median relative to that anchor's mean.
 *
 * @param rounds number of rounds in which all anchors were measured, at least 3
 * @param change relative change from the first to the last of these rounds: 0.02 for 2 % slower
 * @param low the lower bound of the 95 % confidence interval of {@code change}
 * @param high the upper bound
 * @param p two-sided p-value of the slope under the hypothesis of no drift, 0 to 1
 */
public record RunDrift(int rounds, double change, double low, double high, double p) {

  private static final int MIN_ROUNDS = 3;

  /** 1 − confidence level. */
  private static final double ALPHA = 0.05;

  /**
   * The drift of a run.
   *
   * @param anchors trial medians by round, one map per anchor, ns
   * @return the drift; null if fewer than 3 rounds have all anchors, or all levels are equal
   */
  public static RunDrift of(Collection<? extends Map<Integer, Double>> anchors) {
    SortedSet<Integer> rounds = new TreeSet<>();
    anchors.forEach(anchor -> rounds.addAll(anchor.keySet()));
    anchors.forEach(anchor -> rounds.retainAll(anchor.keySet()));
    if (rounds.size() < MIN_ROUNDS) {
      return null;
    }
    SimpleRegression line = new SimpleRegression();
    for (int round : rounds) {
      line.addData(round, level(anchors, round));
    }
    return line.getTotalSumSquares() > 0 ? of(line, rounds.last() - rounds.first()) : null;
  }

  /** The anchors' means are not subtracted: they shift all rounds alike, not the slope. */
  private static double level(Collection<? extends Map<Integer, Double>> anchors, int round) {
    return anchors.stream()
        .mapToDouble(anchor -> Math.log(anchor.get(round)))
        .average()
        .orElseThrow();
  }

  private static RunDrift of(SimpleRegression line, int span) {
    double slope = line.getSlope();
    double halfWidth = line.getSlopeConfidenceInterval(ALPHA);
    return new RunDrift(
        (int) line.getN(),
        Math.expm1(slope * span),
        Math.expm1((slope - halfWidth) * span),
        Math.expm1((slope + halfWidth) * span),
        line.getSignificance());
  }
}

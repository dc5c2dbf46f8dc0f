package org.frillbench.results.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Whether the target grew slower or faster while the run lasted: the least-squares slope of the
 * anchors' log medians over the rounds, with Student's t interval (Draper and Smith, "Applied
 * Regression Analysis", 3rd edition, section 1.4). An anchor is a candidate that every round
 * measures; with several, a round's level is the mean of what each one's log median differs from
 * that anchor's mean.
 *
 * @param rounds how many rounds every anchor has
 * @param change from the first to the last of these rounds: 0.02 for 2 % slower
 * @param low the lower end of the change's interval, 95 %
 * @param high the upper end
 * @param p how often a run without drift would show so steep a slope, two-sided
 */
public record RunDrift(int rounds, double change, double low, double high, double p) {

  private static final int LEAST_ROUNDS = 3;

  private static final double BEYOND = 0.05;

  /**
   * The drift that anchors tell of.
   *
   * @param anchors each anchor's trial medians by round, ns
   * @return null where fewer than 3 rounds have all anchors, or nothing differs
   */
  public static RunDrift of(Collection<? extends Map<Integer, Double>> anchors) {
    SortedSet<Integer> rounds = new TreeSet<>();
    anchors.forEach(anchor -> rounds.addAll(anchor.keySet()));
    anchors.forEach(anchor -> rounds.retainAll(anchor.keySet()));
    if (rounds.size() < LEAST_ROUNDS) {
      return null;
    }
    SimpleRegression line = new SimpleRegression();
    for (int round : rounds) {
      line.addData(round, level(anchors, round));
    }
    return line.getTotalSumSquares() > 0 ? of(line, rounds.last() - rounds.first()) : null;
  }

  /** Without each anchor's own mean, which shifts all rounds alike and so leaves the slope. */
  private static double level(Collection<? extends Map<Integer, Double>> anchors, int round) {
    return anchors.stream()
        .mapToDouble(anchor -> Math.log(anchor.get(round)))
        .average()
        .orElseThrow();
  }

  private static RunDrift of(SimpleRegression line, int span) {
    double slope = line.getSlope();
    double reach = line.getSlopeConfidenceInterval(BEYOND);
    return new RunDrift(
        (int) line.getN(),
        Math.expm1(slope * span),
        Math.expm1((slope - reach) * span),
        Math.expm1((slope + reach) * span),
        line.getSignificance());
  }
}

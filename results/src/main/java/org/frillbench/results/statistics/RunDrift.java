package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
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

  private static final double LEVEL = 0.95;

  /**
   * The drift that the shards of a run have in common: each has a level of its own, all have one
   * slope, so that shards on different machines, or at different times, show no drift by differing.
   * A run that was measured in one is its only shard.
   *
   * @param anchors trial medians by round, one map per anchor, ns
   * @param shardOf the shard of a round
   * @return the drift; null if fewer than 3 rounds have all anchors, or too few of a shard
   */
  public static RunDrift of(
      Collection<? extends Map<Integer, Double>> anchors, IntUnaryOperator shardOf) {
    SortedSet<Integer> rounds = new TreeSet<>();
    anchors.forEach(anchor -> rounds.addAll(anchor.keySet()));
    anchors.forEach(anchor -> rounds.retainAll(anchor.keySet()));
    Map<Integer, List<Integer>> byShard =
        rounds.stream().collect(Collectors.groupingBy(shardOf::applyAsInt));
    int degrees = rounds.size() - byShard.size() - 1;
    if (rounds.size() < MIN_ROUNDS || degrees < 1) {
      return null;
    }
    SimpleRegression line = new SimpleRegression(/* includeIntercept= */ false);
    for (List<Integer> ofShard : byShard.values()) {
      addCentred(line, anchors, ofShard);
    }
    int span =
        byShard.values().stream()
            .mapToInt(ofShard -> ofShard.get(ofShard.size() - 1) - ofShard.get(0))
            .max()
            .orElseThrow();
    return line.getTotalSumSquares() > 0 ? of(line, degrees, span) : null;
  }

  /** A shard's rounds and levels about their means, which takes its own level away. */
  private static void addCentred(
      SimpleRegression line,
      Collection<? extends Map<Integer, Double>> anchors,
      List<Integer> rounds) {
    double[] levels = rounds.stream().mapToDouble(round -> level(anchors, round)).toArray();
    double meanLevel = Arrays.stream(levels).average().orElseThrow();
    double meanRound = rounds.stream().mapToInt(round -> round).average().orElseThrow();
    for (int i = 0; i < levels.length; i++) {
      line.addData(rounds.get(i) - meanRound, levels[i] - meanLevel);
    }
  }

  /** The anchors' means are not subtracted: they shift all rounds alike, not the slope. */
  private static double level(Collection<? extends Map<Integer, Double>> anchors, int round) {
    return anchors.stream()
        .mapToDouble(anchor -> Math.log(anchor.get(round)))
        .average()
        .orElseThrow();
  }

  /** The means that were taken away cost the degrees of freedom that the line does not know of. */
  private static RunDrift of(SimpleRegression line, int degrees, int span) {
    double slope = line.getSlope();
    double error = Math.sqrt(line.getSumSquaredErrors() / degrees / line.getXSumSquares());
    MeanEstimate estimate = new MeanEstimate(slope, error, degrees);
    double halfWidth = estimate.halfWidth(LEVEL);
    return new RunDrift(
        (int) line.getN(),
        Math.expm1(slope * span),
        Math.expm1((slope - halfWidth) * span),
        Math.expm1((slope + halfWidth) * span),
        estimate.p());
  }
}

package org.frillbench.results.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Where a quantile of a trial's own distribution lies: between two of its order statistics, at 95 %
 * or a little more, whatever the distribution (David and Nagaraja, "Order Statistics", 3rd edition,
 * section 7.1). Of n independent samples the number B below the quantile is binomial, and the l-th
 * and the u-th smallest enclose it with probability P(l ≤ B &lt; u), exactly.
 *
 * <p>2.5 % lie beyond either end where n allows; where the greatest sample leaves more than 2.5 %
 * beyond it, the lower end takes what is left of the 5 %. So the interval exists as soon as qⁿ ≤
 * 0.05: from 299 samples on for p99. Samples that resemble their neighbours count as their {@link
 * EffectiveSamples effective number} n′: the ranks are those of n′ samples, stretched to n.
 */
final class QuantileInterval {

  private static final double BEYOND = 0.05;

  private QuantileInterval() {}

  /**
   * Two ranks, from 1, whose order statistics enclose a quantile.
   *
   * @param low the lower one
   * @param high the higher one
   */
  record Ranks(int low, int high) {

    /** The ranks for the {@code q} quantile of {@code n} independent samples; null if too few. */
    static Ranks of(int n, double q) {
      if (n < Quantiles.leastSamples(q)) {
        return null;
      }
      BinomialDistribution below = new BinomialDistribution(n, q);
      int high = Math.min(n, below.inverseCumulativeProbability(1 - BEYOND / 2) + 1);
      double left = BEYOND - (1 - below.cumulativeProbability(high - 1));
      int low = below.inverseCumulativeProbability(Math.min(left, BEYOND / 2));
      return low < 1 ? null : new Ranks(low, high);
    }
  }

  /**
   * The interval of the {@code q} quantile of a series.
   *
   * @param sorted the same samples in ascending order
   * @return null where the effective samples are too few
   */
  static Interval of(double[] series, SortedSamples sorted, double q) {
    int n = sorted.size();
    int effective = (int) Math.round(EffectiveSamples.of(series, sorted.quantile(q)));
    Ranks ranks = Ranks.of(effective, q);
    if (ranks == null) {
      return null;
    }
    int low = (int) ((long) ranks.low() * n / effective);
    int high = n - (int) ((long) (effective - ranks.high()) * n / effective);
    return new Interval(IntervalKind.ORDER95, sorted.at(low), sorted.at(high));
  }
}

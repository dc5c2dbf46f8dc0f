package org.frillbench.results.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The distribution-free confidence interval of a quantile within a trial: two order statistics with
 * a coverage of at least 95 % (David and Nagaraja, "Order Statistics", 3rd edition, section 7.1).
 * Of n independent samples the number B below the quantile is binomial, and the l-th and the u-th
 * smallest enclose it with probability P(l ≤ B &lt; u), exactly.
 *
 * <p>Each tail has 2.5 % if n allows; if the maximum leaves more than 2.5 % above it, the lower
 * tail gets the rest of the 5 %. So the interval exists if qⁿ ≤ 0.05, for p99 from 299 samples. For
 * autocorrelated samples n is replaced by the {@link EffectiveSamples effective sample size} n′:
 * the ranks for n′ samples are scaled to n.
 */
final class QuantileInterval {

  /** 1 − confidence level. */
  private static final double ALPHA = 0.05;

  private QuantileInterval() {}

  /**
   * The ranks, from 1, of the two order statistics that are the bounds of an interval.
   *
   * @param low the rank of the lower bound
   * @param high the rank of the upper bound
   */
  record Ranks(int low, int high) {

    /**
     * The ranks for the {@code q} quantile, 0 to 1, of {@code n} independent samples; null if n is
     * too small.
     */
    static Ranks of(int n, double q) {
      if (n < Quantiles.leastSamples(q)) {
        return null;
      }
      BinomialDistribution below = new BinomialDistribution(n, q);
      int high = Math.min(n, below.inverseCumulativeProbability(1 - ALPHA / 2) + 1);
      double lowerTail = ALPHA - (1 - below.cumulativeProbability(high - 1));
      int low = below.inverseCumulativeProbability(Math.min(lowerTail, ALPHA / 2));
      return low < 1 ? null : new Ranks(low, high);
    }
  }

  /**
   * The interval of the {@code q} quantile, 0 to 1, of a series.
   *
   * @param series samples in the order measured, ns
   * @param sorted the same samples in ascending order
   * @return the interval; null if there are too few effective samples
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

package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The one-sample Hodges-Lehmann estimator, a robust estimate of location: the median of the Walsh
 * averages, that is, of the means of all pairs of values including each value with itself (Hodges
 * and Lehmann, "Estimates of location based on rank tests", Annals of Mathematical Statistics 34,
 * 1963), with the 95 % confidence interval from inverting Wilcoxon's signed-rank test (Hollander,
 * Wolfe and Chicken, "Nonparametric Statistical Methods", 3rd edition, section 3.3). The interval
 * has exact coverage for every symmetric distribution, however heavy its tails.
 */
final class HodgesLehmann {

  /**
   * The minimum number of values for an interval: with fewer, no interval of Walsh averages reaches
   * 95 % coverage, as 2 / 2⁵ > 5 %.
   */
  static final int MIN_VALUES = 6;

  /** 1 − confidence level. */
  private static final double ALPHA = 0.05;

  /** Above this number of values the normal approximation of the rank is accurate to one rank. */
  private static final int MAX_EXACT = 100;

  /** The Walsh averages in ascending order. */
  private final double[] means;

  private final int n;

  /** The estimator for {@code values}, in any order, at least one. */
  HodgesLehmann(double[] values) {
    this.n = values.length;
    this.means = new double[n * (n + 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[next++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(means);
  }

  /** The point estimate. */
  double estimate() {
    return Quantiles.ofAscending(means, 0.5);
  }

  /** The lower bound of the interval; requires {@link #MIN_VALUES} values. */
  double low() {
    return means[rank() - 1];
  }

  /** The upper bound of the interval; requires {@link #MIN_VALUES} values. */
  double high() {
    return means[means.length - rank()];
  }

  /** The rank, from 1, of the Walsh average that is the lower bound. */
  private int rank() {
    return n > MAX_EXACT ? approximateRank(n) : exactRank(n);
  }

  /**
   * The largest k with P(W ≤ k − 1) ≤ 2.5 % for the signed-rank statistic W, by counting the
   * subsets of 1 … n with each sum.
   */
  static int exactRank(int n) {
    double[] sums = new double[n * (n + 1) / 2 + 1];
    sums[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int sum = rank * (rank + 1) / 2; sum >= rank; sum--) {
        sums[sum] += sums[sum - rank];
      }
    }
    double allowed = ALPHA / 2 * Math.pow(2, n);
    int k = 0;
    for (double below = sums[0]; below <= allowed; below += sums[k]) {
      k++;
    }
    return k;
  }

  /** The same k from the normal approximation of W. */
  static int approximateRank(int n) {
    double mean = n * (n + 1.0) / 4;
    double deviation = Math.sqrt(mean * (2.0 * n + 1) / 6);
    return (int) new NormalDistribution(mean, deviation).inverseCumulativeProbability(ALPHA / 2);
  }
}

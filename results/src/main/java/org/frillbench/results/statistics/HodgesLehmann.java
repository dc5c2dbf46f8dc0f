package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The centre of a few values, some of which may be far off: the median of the means of all pairs, a
 * value with itself included (Hodges and Lehmann, "Estimates of location based on rank tests",
 * Annals of Mathematical Statistics 34, 1963), with the interval that inverts Wilcoxon's
 * signed-rank test (Hollander, Wolfe and Chicken, "Nonparametric Statistical Methods", 3rd edition,
 * section 3.3). Exact for every symmetric distribution, however heavy its tails.
 */
final class HodgesLehmann {

  /**
   * Under so many values the exact interval would have to reach beyond all of them: 2 / 2⁵ > 5 %.
   */
  static final int LEAST_VALUES = 6;

  private static final double BEYOND = 0.05;

  /** From here on the normal approximation to the signed-rank distribution is good to a rank. */
  private static final int MANY = 100;

  private final double[] means;
  private final int n;

  /** Of {@code values} in any order, at least one. */
  HodgesLehmann(double[] values) {
    this.n = values.length;
    this.means = new double[n * (n + 1) / 2];
    int taken = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        means[taken++] = (values[i] + values[j]) / 2;
      }
    }
    Arrays.sort(means);
  }

  double estimate() {
    return Quantiles.ofAscending(means, 0.5);
  }

  /** The lower end of the interval; at least {@link #LEAST_VALUES} values. */
  double low() {
    return means[beyond() - 1];
  }

  /** The upper end. */
  double high() {
    return means[means.length - beyond()];
  }

  /** The greatest rank that at most 2.5 % of signed-rank sums lie below. */
  private int beyond() {
    return n > MANY ? approximately(n) : exactly(n);
  }

  /** The largest k with P(W ≤ k − 1) ≤ 2.5 %, from the number of subsets of 1 … n with each sum. */
  static int exactly(int n) {
    double[] sums = new double[n * (n + 1) / 2 + 1];
    sums[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int sum = rank * (rank + 1) / 2; sum >= rank; sum--) {
        sums[sum] += sums[sum - rank];
      }
    }
    double allowed = BEYOND / 2 * Math.pow(2, n);
    int k = 0;
    for (double below = sums[0]; below <= allowed; below += sums[k]) {
      k++;
    }
    return k;
  }

  static int approximately(int n) {
    double mean = n * (n + 1.0) / 4;
    double deviation = Math.sqrt(mean * (2.0 * n + 1) / 6);
    return (int) new NormalDistribution(mean, deviation).inverseCumulativeProbability(BEYOND / 2);
  }
}

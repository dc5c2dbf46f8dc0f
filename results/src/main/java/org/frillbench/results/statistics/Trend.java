package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The monotonic trend of a trial's series: the Mann-Kendall test (Mann, Econometrica 13, 1945;
 * Kendall, "Rank Correlation Methods", 1975) with the Theil-Sen slope (Sen, Journal of the American
 * Statistical Association 63, 1968).
 *
 * <p>Both use the medians of at most 20 {@link Blocks} instead of the samples: autocorrelation
 * raises the test's false-positive rate, and block medians are far less autocorrelated.
 *
 * @param change the slope over the whole series, relative to its median: 0.02 for 2 % slower at the
 *     end than at the start
 * @param p two-sided p-value under the hypothesis of no trend, 0 to 1
 */
public record Trend(double change, double p) {

  private static final double SIGNIFICANCE_LEVEL = 0.01;

  private static final int MAX_BLOCKS = 20;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Whether the trend is significant at 1 %. */
  boolean significant() {
    return p < SIGNIFICANCE_LEVEL;
  }

  /** The trend of {@code series}, in the order measured; null for under 50 samples. */
  static Trend of(double[] series) {
    return !Blocks.enough(series.length) ? null : ofPoints(Blocks.medians(series, MAX_BLOCKS));
  }

  /** The trend of equally spaced {@code points}, at least 2. */
  static Trend ofPoints(double[] points) {
    int n = points.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    int statistic = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double step = points[j] - points[i];
        slopes[next++] = step / (j - i);
        statistic += (int) Math.signum(step);
      }
    }
    double change = Quantiles.median(slopes) * (n - 1);
    return new Trend(change / Quantiles.median(points), p(statistic, variance(points)));
  }

  /** The two-sided p-value, by the normal approximation with Kendall's continuity correction. */
  private static double p(int statistic, double variance) {
    if (statistic == 0 || variance <= 0) {
      return 1;
    }
    double z = (Math.abs(statistic) - 1) / Math.sqrt(variance);
    return 2 * NORMAL.cumulativeProbability(-z);
  }

  /** (n (n − 1) (2n + 5) − Σ t (t − 1) (2t + 5)) / 18, summed over the groups of t tied points. */
  private static double variance(double[] points) {
    double[] sorted = points.clone();
    Arrays.sort(sorted);
    double sum = term(sorted.length);
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        sum -= term(i - from);
        from = i;
      }
    }
    return sum / 18;
  }

  private static double term(int count) {
    return count * (count - 1.0) * (2.0 * count + 5);
  }
}

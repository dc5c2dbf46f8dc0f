package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether a trial grew slower or faster on its way: the Mann-Kendall test (Mann, Econometrica 13,
 * 1945; Kendall, "Rank Correlation Methods", 1975) with Theil and Sen's slope (Sen, Journal of the
 * American Statistical Association 63, 1968).
 *
 * <p>Both look at the medians of at most 20 stretches instead of the samples, because neighbours
 * resemble each other, and the test would take that for a trend; stretches do so far less.
 *
 * @param change the slope over the whole series, relative to its median: 0.02 for 2 % slower at the
 *     end than at the beginning
 * @param p how often a series without trend would look so much like one, two-sided
 */
public record Trend(double change, double p) {

  private static final double REAL = 0.01;

  private static final int MOST_STRETCHES = 20;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Whether chance would show it in fewer than 1 % of series without trend. */
  boolean real() {
    return p < REAL;
  }

  /** The trend of {@code series}, in the order taken; null under 50 samples. */
  static Trend of(double[] series) {
    return !Blocks.enough(series.length) ? null : ofPoints(Blocks.medians(series, MOST_STRETCHES));
  }

  /** The trend of equally spaced {@code points}, at least 2. */
  static Trend ofPoints(double[] points) {
    int n = points.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int taken = 0;
    int rising = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double step = points[j] - points[i];
        slopes[taken++] = step / (j - i);
        rising += (int) Math.signum(step);
      }
    }
    double whole = Quantiles.median(slopes) * (n - 1);
    return new Trend(whole / Quantiles.median(points), p(rising, variance(points)));
  }

  /** Two-sided, by the normal approximation with Kendall's correction for continuity. */
  private static double p(int rising, double variance) {
    if (rising == 0 || variance <= 0) {
      return 1;
    }
    double z = (Math.abs(rising) - 1) / Math.sqrt(variance);
    return 2 * NORMAL.cumulativeProbability(-z);
  }

  /** (n (n − 1) (2n + 5) − Σ t (t − 1) (2t + 5)) / 18 over the groups of t equal points. */
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

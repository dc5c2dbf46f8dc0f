package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * Sample quantiles of type 7: linear interpolation between the order statistics at (n − 1) q
 * (Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50,
 * 1996); the default of R and NumPy.
 */
public final class Quantiles {

  private static final double CONFIDENCE = 0.95;

  private Quantiles() {}

  /**
   * The {@code q} quantile of {@code samples}.
   *
   * @param samples in any order, at least one
   * @param q 0 to 1
   * @throws IllegalArgumentException if there is no sample or {@code q} is out of range
   */
  public static double of(double[] samples, double q) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return ofAscending(sorted, q);
  }

  /** As {@link #of}, for samples in ascending order. */
  static double ofAscending(double[] sorted, double q) {
    if (sorted.length == 0 || !(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException(
          "there is no quantile " + q + " of " + sorted.length + " samples");
    }
    double position = (sorted.length - 1) * q;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** The median of {@code samples}: the middle one, or the mean of the middle two. */
  public static double median(double[] samples) {
    return of(samples, 0.5);
  }

  /**
   * The minimum number of samples n for the {@code q} quantile to be reported: 1 − qⁿ ≥ 0.95, that
   * is, at least one sample exceeds the true quantile with a probability of 95 %. 29 for q = 0.90,
   * 299 for q = 0.99. The sample size of a one-sided nonparametric tolerance limit (Wilks, Annals
   * of Mathematical Statistics 12, 1941).
   */
  public static int leastSamples(double q) {
    return (int) Math.ceil(Math.log(1 - CONFIDENCE) / Math.log(q));
  }
}

package org.frillbench.results.statistics;

/**
 * The effective sample size of an autocorrelated series for the estimate of a quantile: the number
 * of independent samples that would give the same standard error, n / τ with τ = 1 + 2 Σ ρ(k).
 *
 * <p>ρ is the autocorrelation of the indicator "at most the quantile", because the variance of a
 * sample quantile is that of this indicator's mean (Vehtari et al., "Rank-normalization, folding,
 * and localization", Bayesian Analysis 16, 2021, section 4.3); outliers, however large, have the
 * same weight as any other sample. The sum is truncated by Geyer's initial monotone sequence: pairs
 * ρ(2k) + ρ(2k + 1) while they are positive, each limited to the previous one (Geyer, "Practical
 * Markov chain Monte Carlo", Statistical Science 7, 1992).
 *
 * <p>The indicator is stored as a bit set, so each lag takes n / 64 steps.
 */
final class EffectiveSamples {

  /** Limits the cost. A series still correlated at this lag has few effective samples anyway. */
  private static final int MAX_LAG = 5_000;

  private final int n;
  private final long[] bits;
  private final int[] onesBefore;
  private final double mean;

  private EffectiveSamples(double[] series, double quantile) {
    this.n = series.length;
    this.bits = new long[n / Long.SIZE + 2];
    this.onesBefore = new int[n + 1];
    for (int i = 0; i < n; i++) {
      boolean one = series[i] <= quantile;
      bits[i / Long.SIZE] |= one ? 1L << i : 0;
      onesBefore[i + 1] = onesBefore[i] + (one ? 1 : 0);
    }
    this.mean = onesBefore[n] / (double) n;
  }

  /**
   * The effective sample size, 1 to n.
   *
   * @param series samples in the order measured, at least one
   * @param quantile a quantile of {@code series}, in its unit
   */
  static double of(double[] series, double quantile) {
    EffectiveSamples indicator = new EffectiveSamples(series, quantile);
    return Math.max(1, Math.min(series.length, series.length / indicator.autocorrelationTime()));
  }

  /** τ, the integrated autocorrelation time, in samples. */
  private double autocorrelationTime() {
    double variance = autocovariance(0);
    if (variance <= 0) {
      return 1;
    }
    double sum = -1;
    double previous = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < Math.min(n, MAX_LAG); lag += 2) {
      double pair = (autocovariance(lag) + autocovariance(lag + 1)) / variance;
      if (pair <= 0) {
        break;
      }
      previous = Math.min(previous, pair);
      sum += 2 * previous;
    }
    return Math.max(sum, Double.MIN_NORMAL);
  }

  /** (1 / n) Σ (b(t) − mean) (b(t + lag) − mean), expanded so that only set bits are counted. */
  private double autocovariance(int lag) {
    int first = onesBefore[n - lag];
    int last = onesBefore[n] - onesBefore[lag];
    return (bothSet(lag) - mean * (first + last) + (n - lag) * mean * mean) / n;
  }

  /** The number of t for which b(t) and b(t + lag) are both set; bits from n on are clear. */
  private int bothSet(int lag) {
    int words = lag / Long.SIZE;
    int shift = lag % Long.SIZE;
    int count = 0;
    for (int i = words; i + 1 < bits.length; i++) {
      // In Java, a shift by 64 is a shift by 0, so the carry is shifted in two steps.
      long shifted = (bits[i] >>> shift) | ((bits[i + 1] << 1) << (Long.SIZE - 1 - shift));
      count += Long.bitCount(shifted & bits[i - words]);
    }
    return count;
  }
}

package org.frillbench.results.statistics;

/**
 * How many independent samples would pin a quantile as well as these, which follow one another and
 * resemble their neighbours: n / τ, τ = 1 + 2 Σ ρ(k).
 *
 * <p>ρ is the autocorrelation of the indicator "at most the quantile", because the variance of a
 * sample quantile is that of this indicator's mean (Vehtari et al., "Rank-normalization, folding,
 * and localization", Bayesian Analysis 16, 2021, section 4.3); pauses, however long, weigh no more
 * than any other sample. The sum ends by Geyer's initial monotone sequence: pairs ρ(2k) + ρ(2k + 1)
 * as long as they are positive, each held to at most the one before (Geyer, "Practical Markov chain
 * Monte Carlo", Statistical Science 7, 1992).
 *
 * <p>The indicator lives in the bits of words, so a lag costs n / 64 steps.
 */
final class EffectiveSamples {

  /** Series that still resemble themselves after so many samples have few effective ones anyway. */
  private static final int MOST_LAGS = 5_000;

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

  /** Between 1 and n: for {@code series}, in the order taken, and one of its own quantiles. */
  static double of(double[] series, double quantile) {
    EffectiveSamples indicator = new EffectiveSamples(series, quantile);
    return Math.max(1, Math.min(series.length, series.length / indicator.time()));
  }

  /** τ, the integrated autocorrelation time, in samples. */
  private double time() {
    double variance = autocovariance(0);
    if (variance <= 0) {
      return 1;
    }
    double sum = -1;
    double before = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < Math.min(n, MOST_LAGS); lag += 2) {
      double pair = (autocovariance(lag) + autocovariance(lag + 1)) / variance;
      if (pair <= 0) {
        break;
      }
      before = Math.min(before, pair);
      sum += 2 * before;
    }
    return Math.max(sum, Double.MIN_NORMAL);
  }

  /** (1 / n) Σ (b(t) − mean) (b(t + lag) − mean), multiplied out so that only ones are counted. */
  private double autocovariance(int lag) {
    int first = onesBefore[n - lag];
    int last = onesBefore[n] - onesBefore[lag];
    return (together(lag) - mean * (first + last) + (n - lag) * mean * mean) / n;
  }

  /** How often b(t) and b(t + lag) are both one; bits beyond n are zero. */
  private int together(int lag) {
    int words = lag / Long.SIZE;
    int shift = lag % Long.SIZE;
    int count = 0;
    for (int i = words; i + 1 < bits.length; i++) {
      // Shifting by 64 would be shifting by 0, so the carry goes in two steps.
      long later = (bits[i] >>> shift) | ((bits[i + 1] << 1) << (Long.SIZE - 1 - shift));
      count += Long.bitCount(later & bits[i - words]);
    }
    return count;
  }
}

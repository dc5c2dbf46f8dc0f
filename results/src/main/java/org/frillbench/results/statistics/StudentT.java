package org.frillbench.results.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Student's t distribution.
 *
 * <p>A quantile is searched for, which takes thousands of times longer than an interval that needs
 * it; a run's candidates have the same rounds, so that they need few different ones.
 */
final class StudentT {

  /** Those of Welch's degrees of freedom, which are a pair's own, must not fill the memory. */
  private static final int MOST_KEPT = 4_096;

  private static final Map<Key, Double> QUANTILES = new ConcurrentHashMap<>();

  private StudentT() {}

  private record Key(double degrees, double q) {}

  /** The {@code q} quantile, above 0 and under 1, of {@code degrees} degrees of freedom. */
  static double quantile(double degrees, double q) {
    Key key = new Key(degrees, q);
    Double known = QUANTILES.get(key);
    if (known != null) {
      return known;
    }
    double quantile = new TDistribution(degrees).inverseCumulativeProbability(q);
    if (QUANTILES.size() < MOST_KEPT) {
      QUANTILES.put(key, quantile);
    }
    return quantile;
  }
}

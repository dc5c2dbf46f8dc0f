package org.frillbench.results.statistics;

/**
 * Outliers: samples beyond Tukey's outer fences, that is, more than three interquartile ranges
 * below the first or above the third quartile (Tukey, "Exploratory Data Analysis", 1977). They are
 * counted, never removed: a pause that a user would notice is part of the latency.
 */
final class Outliers {

  private static final double OUTER_FENCE = 3;

  private Outliers() {}

  /** Values below {@code low} and above {@code high} are outliers. */
  record Fences(double low, double high) {}

  /** The outer fences of {@code samples}. */
  static Fences fences(SortedSamples samples) {
    double first = samples.quantile(0.25);
    double third = samples.quantile(0.75);
    double distance = OUTER_FENCE * (third - first);
    return new Fences(first - distance, third + distance);
  }

  /** The number of outliers in {@code samples}. */
  static int count(SortedSamples samples) {
    Fences fences = fences(samples);
    int below = samples.atMost(Math.nextDown(fences.low()));
    int above = samples.size() - samples.atMost(fences.high());
    return below + above;
  }
}

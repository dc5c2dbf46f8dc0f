package org.frillbench.results.statistics;

/**
 * Samples that are far out: beyond Tukey's outer fences, more than three interquartile ranges below
 * the first or above the third quartile (Tukey, "Exploratory Data Analysis", 1977). They are
 * counted and never removed: a pause that a user would notice is part of the latency.
 */
final class Outliers {

  private static final double OUTER_FENCE = 3;

  private Outliers() {}

  /** How many of {@code samples} are far out. */
  static int count(SortedSamples samples) {
    double first = samples.quantile(0.25);
    double third = samples.quantile(0.75);
    double reach = OUTER_FENCE * (third - first);
    int below = samples.atMost(Math.nextDown(first - reach));
    int above = samples.size() - samples.atMost(third + reach);
    return below + above;
  }
}

package org.frillbench.results.statistics;

import java.util.Locale;

/**
 * The percentiles of a trial's samples that are reported. Every format shows each of them: a
 * further one is a constant here and the group of columns that it belongs to.
 */
public enum Percentile {
  /** 90 % of the inferences took at most this. */
  P90(0.90),
  /** 95 % of the inferences took at most this. */
  P95(0.95),
  /** 99 % of the inferences took at most this. */
  P99(0.99);

  private final double quantile;

  Percentile(double quantile) {
    this.quantile = quantile;
  }

  /** The quantile, 0 to 1. */
  public double quantile() {
    return quantile;
  }

  /** The fewest samples in a trial, of which it is reported: {@link Quantiles#leastSamples}. */
  public int leastSamples() {
    return Quantiles.leastSamples(quantile);
  }

  /** Its name in files and headings: {@code p90}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

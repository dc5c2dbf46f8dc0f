package org.frillbench.results.statistics;

import java.util.Arrays;

/** The samples of a trial in ascending order, sorted once and shared by all rank statistics. */
final class SortedSamples {

  private final double[] ascending;

  /** Sorts a copy of {@code samples}, at least one. */
  SortedSamples(double[] samples) {
    this.ascending = samples.clone();
    Arrays.sort(ascending);
  }

  /** The number of samples. */
  int size() {
    return ascending.length;
  }

  /** The order statistic of {@code rank}, 1 for the smallest to {@link #size}. */
  double at(int rank) {
    return ascending[rank - 1];
  }

  /** The type 7 quantile {@code q}, 0 to 1; see {@link Quantiles}. */
  double quantile(double q) {
    return Quantiles.ofAscending(ascending, q);
  }

  /** The number of samples that are at most {@code bound}. */
  int atMost(double bound) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

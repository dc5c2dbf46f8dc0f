package org.frillbench.results.statistics;

import java.util.Arrays;

/** A trial's samples in ascending order, sorted once for all that asks for ranks. */
final class SortedSamples {

  private final double[] ascending;

  /** Of {@code samples} in any order, at least one. */
  SortedSamples(double[] samples) {
    this.ascending = samples.clone();
    Arrays.sort(ascending);
  }

  int size() {
    return ascending.length;
  }

  /** The {@code rank}-th smallest, from 1. */
  double at(int rank) {
    return ascending[rank - 1];
  }

  /** The type 7 quantile; see {@link Quantiles}. */
  double quantile(double q) {
    return Quantiles.ofAscending(ascending, q);
  }

  /** How many are at most {@code bound}. */
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

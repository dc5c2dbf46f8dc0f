package org.frillbench.results.statistics;

import java.util.Arrays;

/** A series cut into stretches of equal length, one median each: single pauses leave no trace. */
final class Blocks {

  private Blocks() {}

  /** The medians of {@code count} stretches, at most as many as {@code series} has samples. */
  static double[] medians(double[] series, int count) {
    double[] medians = new double[count];
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * series.length / count);
      int to = (int) ((long) (i + 1) * series.length / count);
      double[] block = Arrays.copyOfRange(series, from, to);
      Arrays.sort(block);
      medians[i] = Quantiles.ofAscending(block, 0.5);
    }
    return medians;
  }
}

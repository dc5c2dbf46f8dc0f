package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * A series cut into stretches of equal length, one median each: single pauses leave no trace, and
 * stretches resemble their neighbours less than samples do.
 */
final class Blocks {

  /** Two pauses in five samples still leave the median alone. */
  private static final int LEAST_LENGTH = 5;

  private static final int LEAST_BLOCKS = 10;

  private Blocks() {}

  /** Whether a series of {@code samples} has enough for 10 stretches: 50. */
  static boolean enough(int samples) {
    return samples >= LEAST_LENGTH * LEAST_BLOCKS;
  }

  /** The medians of at most {@code most} stretches of at least 5 samples. */
  static double[] medians(double[] series, int most) {
    int count = Math.min(most, series.length / LEAST_LENGTH);
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

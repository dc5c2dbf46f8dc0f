package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * Block medians: a series divided into consecutive blocks of equal length, each replaced by its
 * median. Single outliers do not change a block's median, and block medians are less autocorrelated
 * than the samples.
 */
final class Blocks {

  /** The median of five samples is unaffected by two outliers. */
  private static final int MIN_LENGTH = 5;

  private static final int MIN_BLOCKS = 10;

  private Blocks() {}

  /** Whether {@code samples} samples are enough for 10 blocks of 5, that is, at least 50. */
  static boolean enough(int samples) {
    return samples >= MIN_LENGTH * MIN_BLOCKS;
  }

  /**
   * The block medians of {@code series} in order.
   *
   * @param series samples in the order measured
   * @param maxBlocks the upper limit of the number of blocks; fewer if a block would have under 5
   *     samples
   */
  static double[] medians(double[] series, int maxBlocks) {
    int count = Math.min(maxBlocks, series.length / MIN_LENGTH);
    double[] medians = new double[count];
    for (int i = 0; i < count; i++) {
      int from = start(i, count, series.length);
      int to = start(i + 1, count, series.length);
      double[] block = Arrays.copyOfRange(series, from, to);
      Arrays.sort(block);
      medians[i] = Quantiles.ofAscending(block, 0.5);
    }
    return medians;
  }

  /** The index of the first sample of block {@code i} of {@code count}. */
  static int start(int i, int count, int samples) {
    return (int) ((long) i * samples / count);
  }
}

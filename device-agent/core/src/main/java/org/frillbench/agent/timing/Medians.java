package org.frillbench.agent.timing;

import java.util.Arrays;

/** The median of a stretch of samples: the middle one, or the mean of the middle two. */
public final class Medians {

  private Medians() {}

  /** The median of {@code samples}, which must not be empty, in its unit. */
  public static double of(long[] samples) {
    return of(samples, 0, samples.length);
  }

  /** The median of {@code samples[from, to)}, which must not be empty, in its unit. */
  public static double of(long[] samples, int from, int to) {
    if (from >= to) {
      throw new IllegalArgumentException("the median of no samples is not defined");
    }
    long[] sorted = Arrays.copyOfRange(samples, from, to);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted[middle - 1] / 2.0 + sorted[middle] / 2.0;
  }
}

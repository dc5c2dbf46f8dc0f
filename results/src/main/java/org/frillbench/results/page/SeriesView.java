package org.frillbench.results.page;

import java.util.Arrays;
import org.frillbench.results.record.Samples;

/**
 * A trial's series, reduced to what a screen shows. Where the reduction has as many buckets as
 * there are samples, nothing is lost.
 *
 * @param samples number of samples
 * @param lowNs the least sample of each bucket, ns; bucket i of k begins at sample i × samples / k
 * @param medianNs the median of each bucket, in whole ns
 * @param highNs the greatest sample of each bucket, ns
 * @param rankedNs samples in ascending order at evenly spaced ranks, from the least to the greatest
 */
record SeriesView(int samples, Samples lowNs, Samples medianNs, Samples highNs, Samples rankedNs) {

  private static final int MOST_RANKS = 41;

  /**
   * The series of {@code ns}, at least one sample.
   *
   * @param mostBuckets the most buckets, at least 1
   */
  static SeriesView of(long[] ns, int mostBuckets) {
    int buckets = Math.min(mostBuckets, ns.length);
    long[] low = new long[buckets];
    long[] median = new long[buckets];
    long[] high = new long[buckets];
    for (int i = 0; i < buckets; i++) {
      long[] bucket = Arrays.copyOfRange(ns, start(i, buckets, ns), start(i + 1, buckets, ns));
      Arrays.sort(bucket);
      low[i] = bucket[0];
      median[i] = (bucket[(bucket.length - 1) / 2] + bucket[bucket.length / 2]) / 2;
      high[i] = bucket[bucket.length - 1];
    }
    return new SeriesView(
        ns.length, Samples.of(low), Samples.of(median), Samples.of(high), ranked(ns));
  }

  private static int start(int bucket, int buckets, long[] ns) {
    return (int) ((long) bucket * ns.length / buckets);
  }

  private static Samples ranked(long[] ns) {
    long[] sorted = ns.clone();
    Arrays.sort(sorted);
    int ranks = Math.min(MOST_RANKS, sorted.length);
    long[] ranked = new long[ranks];
    for (int i = 0; i < ranks; i++) {
      ranked[i] = sorted[ranks == 1 ? 0 : (int) ((long) i * (sorted.length - 1) / (ranks - 1))];
    }
    return Samples.of(ranked);
  }
}

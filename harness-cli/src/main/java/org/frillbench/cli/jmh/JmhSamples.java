package org.frillbench.cli.jmh;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;

/**
 * The times that JMH sampled in a fork. JMH keeps them in buckets of at most 0.2 % of their value,
 * each of which counts as its lower end, and not in the order taken: iterations follow each other
 * as they did, within one the times ascend.
 */
final class JmhSamples {

  private JmhSamples() {}

  /** Each sampled time, ns. */
  static long[] of(BenchmarkResult result) {
    double nsPerUnit = TimeUnit.NANOSECONDS.convert(1, result.getParams().getTimeUnit());
    LongStream.Builder samples = LongStream.builder();
    for (IterationResult iteration : result.getIterationResults()) {
      Iterator<Map.Entry<Double, Long>> times =
          iteration.getPrimaryResult().getStatistics().getRawData();
      while (times.hasNext()) {
        Map.Entry<Double, Long> time = times.next();
        long ns = Math.round(time.getKey() * nsPerUnit);
        for (long i = 0; i < time.getValue(); i++) {
          samples.add(ns);
        }
      }
    }
    return samples.build().toArray();
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {

  @Test
  void isTheMedianOfTrialMediansHoweverLongTheTrials() {
    Latency latency =
        Latency.of(List.of(new long[] {10, 10, 900}, new long[] {20}, new long[] {31, 30, 29, 30}));
    assertEquals(3, latency.trials());
    assertEquals(20, latency.medianNs(), 0);
    assertEquals(IntervalKind.T95, latency.interval().kind());
  }

  /** 1 to 31 has its p90 at 1 + 30 · 0.9 = 28; the other trials are shifted by 100 and 200. */
  @Test
  void p90IsTheMedianOverTrialsOfEachOnesQuantile() {
    Latency latency = Latency.of(List.of(oneTo(31, 0), oneTo(31, 200), oneTo(31, 100)));
    assertEquals(128, latency.p90Ns(), 1e-9);
    assertNull(latency.p99Ns());
  }

  @Test
  void quantilesAreAbsentWhereOneTrialHasTooFewSamples() {
    assertNull(Latency.of(List.of(oneTo(29, 0), oneTo(28, 0))).p90Ns());
    assertNotNull(Latency.of(List.of(oneTo(29, 0), oneTo(29, 0))).p90Ns());
    assertNull(Latency.of(List.of(oneTo(298, 0))).p99Ns());
    assertNotNull(Latency.of(List.of(oneTo(299, 0))).p99Ns());
  }

  private static long[] oneTo(int last, long shift) {
    long[] samples = LongStream.rangeClosed(1, last).map(i -> last + 1 - i + shift).toArray();
    return Arrays.copyOf(samples, last);
  }
}

package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {

  /** Worked by hand: the medians 10, 20, 40 are 1, 2, 4 tens, their logs symmetric about ln 20. */
  @Test
  void latencyIsTheCentreOfTrialMediansIndependentOfTrialLengths() {
    Latency latency = of(new long[] {10, 10, 900}, new long[] {20}, new long[] {41, 40, 39, 40});
    assertEquals(3, latency.trials());
    assertEquals(20, latency.latencyNs(), 1e-12);
    assertEquals(IntervalKind.T95, latency.interval().kind());
  }

  /** 1 to 31 has its p90 at 1 + 30 · 0.9 = 28; the other trial is shifted by 36 to 64. */
  @Test
  void p90IsTheCentreOfTheTrialsQuantiles() {
    Latency latency = of(oneTo(31, 0), oneTo(31, 36));
    assertEquals(Math.sqrt(28 * 64), latency.percentilesNs().get(Percentile.P90), 1e-9);
    assertNull(latency.percentilesNs().get(Percentile.P99));
  }

  /** 1 to 61 has its p95 at 1 + 60 · 0.95 = 58; the other trial is shifted by 64 to 122. */
  @Test
  void p95IsTheCentreOverTrialsOfEachOnesQuantile() {
    Latency latency = of(oneTo(61, 0), oneTo(61, 64));
    assertEquals(Math.sqrt(58 * 122), latency.percentilesNs().get(Percentile.P95), 1e-9);
  }

  @Test
  void quantilesAreAbsentIfOneTrialHasTooFewSamples() {
    assertNull(of(oneTo(29, 0), oneTo(28, 0)).percentilesNs().get(Percentile.P90));
    assertNotNull(of(oneTo(29, 0), oneTo(29, 0)).percentilesNs().get(Percentile.P90));
    assertNull(of(oneTo(59, 0), oneTo(58, 0)).percentilesNs().get(Percentile.P95));
    assertNotNull(of(oneTo(59, 0), oneTo(59, 0)).percentilesNs().get(Percentile.P95));
    assertNull(of(oneTo(298, 0)).percentilesNs().get(Percentile.P99));
    assertNotNull(of(oneTo(299, 0)).percentilesNs().get(Percentile.P99));
  }

  /**
   * Each trial falls by one a sample, from 60 to 1 and from 160 to 101: 59 / 30.5 and 59 / 130.5.
   */
  @Test
  void checksAreSummedOverTheTrials() {
    Latency latency = of(oneTo(60, 0), oneTo(60, 100));
    assertEquals(120, latency.checks().samples());
    assertEquals(0, latency.checks().outliers());
    assertEquals(2, latency.checks().trending());
    assertEquals(2, latency.checks().classified());
    assertEquals(-(55 / 30.5 + 55 / 130.5) / 2, latency.change(), 1e-9);
    assertNull(of(oneTo(60, 0), oneTo(49, 0)).change());
  }

  private static Latency of(long[]... trials) {
    return Latency.of(Arrays.stream(trials).map(TrialFigures::of).toList());
  }

  private static long[] oneTo(int last, long shift) {
    return LongStream.rangeClosed(1, last).map(i -> last + 1 - i + shift).toArray();
  }
}

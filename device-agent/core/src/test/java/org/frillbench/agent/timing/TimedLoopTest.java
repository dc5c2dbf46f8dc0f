package org.frillbench.agent.timing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TimedLoopTest {

  private static final TimingRule RULE = TimingRule.DEFAULT;

  /** Writes down who was called: {@code t} for the ticker, {@code i} for the workload. */
  private static final class Recorder implements Ticker, Workload<RuntimeException> {

    private final StringBuilder events = new StringBuilder();
    private final long stepNs;
    private long now;

    Recorder(long stepNs) {
      this.stepNs = stepNs;
    }

    @Override
    public long nanos() {
      events.append('t');
      return now;
    }

    @Override
    public void invoke() {
      events.append('i');
      now += stepNs;
    }
  }

  @Test
  void onlyTheWorkloadRunsBetweenTwoClockReads() {
    Recorder recorder = new Recorder(300_000_000);
    TimedSeries series = new TimedLoop(recorder).time(recorder, RULE, 3e8);
    assertEquals(50, series.samplesNs.length);
    assertTrue(recorder.events.toString().matches("t(tit){50}"), recorder.events.toString());
  }

  @Test
  void onceIsOneInvocationBetweenTwoClockReads() {
    Recorder recorder = new Recorder(7);
    assertEquals(7, new TimedLoop(recorder).once(recorder));
    assertEquals("tit", recorder.events.toString());
  }

  @Test
  void aWarmUpTimesEveryInvocation() {
    Recorder recorder = new Recorder(1_000_000);
    new TimedLoop(recorder).warmUp(recorder, WarmupRule.CONVERGENCE.fixed(3));
    assertTrue(recorder.events.toString().matches("t(titt){3}"), recorder.events.toString());
  }

  @Test
  void aFastWorkloadIsTimedForASecond() {
    TimedSeries series = time(1_000_000, 1e6);
    assertEquals(1000, series.samplesNs.length);
    assertEquals(TimedSeries.End.ENOUGH, series.ended);
  }

  @Test
  void aSlowWorkloadIsTimedFiftyTimes() {
    TimedSeries series = time(275_000_000, 275e6);
    assertEquals(50, series.samplesNs.length);
    assertEquals(TimedSeries.End.ENOUGH, series.ended);
  }

  @Test
  void nothingIsTimedPastThirtySeconds() {
    TimedSeries series = time(4_000_000_000L, 4e9);
    assertEquals(8, series.samplesNs.length);
    assertEquals(TimedSeries.End.TIME_CAP, series.ended);
  }

  /** Promised 1 s an iteration, the array holds 4 · (1 + 50). */
  @Test
  void anArrayThatIsFullEndsTheSeries() {
    TimedSeries series = time(1_000_000, 1e9);
    assertEquals(204, series.samplesNs.length);
    assertEquals(TimedSeries.End.FULL, series.ended);
  }

  @Test
  void noEstimateMakesTheArrayLargerThanAReportMayBe() {
    Recorder recorder = new Recorder(1);
    TimedSeries series = new TimedLoop(recorder).time(recorder, RULE, 0);
    assertEquals(TimingRule.MOST_SAMPLES, series.samplesNs.length);
    assertEquals(TimedSeries.End.FULL, series.ended);
  }

  @Test
  void samplesAreInTheOrderOfMeasurement() {
    long[] durations = {5, 3, 9};
    long[] now = {0};
    int[] next = {0};
    TimedSeries series =
        new TimedLoop(() -> now[0])
            .time(() -> now[0] += durations[next[0]++], new TimingRule(3, 0, 100), 5);
    assertArrayEquals(durations, series.samplesNs);
  }

  @Test
  void aFailedInvocationEndsTheSeries() {
    Workload<IOException> broken =
        () -> {
          throw new IOException("broken");
        };
    assertThrows(IOException.class, () -> new TimedLoop(() -> 0).time(broken, RULE, 1));
    assertThrows(
        IOException.class, () -> new TimedLoop(() -> 0).warmUp(broken, WarmupRule.CONVERGENCE));
  }

  @Test
  void mediansAreTheMiddleOrTheMeanOfTheMiddleTwo() {
    assertEquals(3, Medians.of(new long[] {9, 3, 1}));
    assertEquals(4.5, Medians.of(new long[] {9, 3, 6, 1}));
    assertEquals(6, Medians.of(new long[] {9, 3, 6, 1}, 2, 3));
    assertEquals(Long.MAX_VALUE, Medians.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE}));
    assertThrows(IllegalArgumentException.class, () -> Medians.of(new long[0]));
  }

  private static TimedSeries time(long stepNs, double typicalNs) {
    Recorder recorder = new Recorder(stepNs);
    return new TimedLoop(recorder).time(recorder, RULE, typicalNs);
  }
}

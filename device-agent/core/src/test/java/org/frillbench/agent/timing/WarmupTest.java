package org.frillbench.agent.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop on made-up time: many seeds each, so that nothing passes by luck. */
final class WarmupTest {

  private static final int SEEDS = 200;

  private static final WarmupRule RULE = WarmupRule.CONVERGENCE;

  static LongStream levels() {
    return LongStream.of(1_000_000, 8_500_000, 40_000_000, 275_000_000);
  }

  private static Stream<SeededSeries> steady(long levelNs) {
    return LongStream.range(0, SEEDS).mapToObj(seed -> SeededSeries.steady(levelNs, seed));
  }

  private static Stream<SeededSeries> step(long levelNs) {
    return LongStream.range(0, SEEDS).mapToObj(seed -> SeededSeries.step(levelNs, seed));
  }

  private static Stream<SeededSeries> decay(long levelNs) {
    return LongStream.range(0, SEEDS).mapToObj(seed -> SeededSeries.decay(levelNs, seed));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void aSteadySeriesSettlesWithinTheLimitAtItsLevel(long levelNs) {
    steady(levelNs)
        .forEach(
            series -> {
              Warmup warmup = new TimedLoop(series).warmUp(series, RULE);
              assertTrue(warmup.settled);
              assertTrue(warmup.ns >= RULE.minNs && warmup.ns < RULE.maxNs);
              assertEquals(series.elapsed(), warmup.ns);
              assertEquals(1, warmup.medianNs / levelNs, 0.08);
            });
  }

  @ParameterizedTest
  @MethodSource("levels")
  void aSlowStepIsWaitedOut(long levelNs) {
    step(levelNs)
        .forEach(
            series -> {
              Warmup warmup = new TimedLoop(series).warmUp(series, RULE);
              assertTrue(warmup.settled);
              assertTrue(warmup.ns > SeededSeries.stepNs(levelNs), "settled in the slow start");
              assertEquals(1, timedMedian(series, warmup) / levelNs, 0.04);
            });
  }

  @ParameterizedTest
  @MethodSource("levels")
  void aSlowDecayIsWaitedOut(long levelNs) {
    decay(levelNs)
        .forEach(
            series -> {
              Warmup warmup = new TimedLoop(series).warmUp(series, RULE);
              assertTrue(warmup.settled);
              assertEquals(1, timedMedian(series, warmup) / levelNs, 0.04);
            });
  }

  private static double timedMedian(SeededSeries series, Warmup warmup) {
    TimedSeries timed = new TimedLoop(series).time(series, TimingRule.DEFAULT, warmup.medianNs);
    return Medians.of(timed.samplesNs);
  }

  /** The level grows without end, so fast that two windows never agree. */
  @ParameterizedTest
  @CsvSource({"1, 1.5", "8.5, 0.5", "40, 0.8", "275, 0.15", "600, 0.06"})
  void aSeriesThatNeverSettlesEndsAtTheLimit(double levelMs, double growthPerSecond) {
    long levelNs = (long) (levelMs * 1e6);
    for (int seed = 0; seed < SEEDS; seed++) {
      SeededSeries series =
          new SeededSeries(levelNs, seed, ns -> Math.exp(growthPerSecond * ns / 1e9));
      Warmup warmup = new TimedLoop(series).warmUp(series, RULE);
      assertFalse(warmup.settled);
      assertTrue(warmup.ns >= RULE.maxNs && warmup.iterations >= RULE.maxIterations);
      assertTrue(
          warmup.iterations == RULE.maxIterations || warmup.ns - series.lastNs() < RULE.maxNs,
          "went on past the limit");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1000})
  void aFixedCountIsKept(int count) {
    SeededSeries series = SeededSeries.steady(1_000_000, 1);
    Warmup warmup = new TimedLoop(series).warmUp(series, RULE.fixed(count));
    assertEquals(count, warmup.iterations);
    Boolean told = count >= 100 ? true : null;
    assertEquals(told, warmup.settled, "whether it settled is told where two windows tell");
    assertEquals(count == 0, warmup.medianNs == 0);
  }

  @Test
  void aCountUnderZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RULE.fixed(-1));
  }

  @Test
  void theRuleIsTheOneThatIsDocumented() {
    assertEquals(250_000_000L, RULE.minNs);
    assertEquals(250_000_000L, RULE.windowNs);
    assertEquals(0.04, RULE.tolerance);
    assertEquals(8_000_000_000L, RULE.maxNs);
    assertEquals(20, RULE.maxIterations);
    assertTrue(RULE.sane());
  }
}

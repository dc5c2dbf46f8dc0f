package org.frillbench.agent.timing;

import java.util.Random;
import java.util.function.LongToDoubleFunction;

/**
 * Made-up time: each invocation takes a steady level times what is left of a slow start, 4 %
 * lognormal noise and, once in a hundred, a spike of 1.3 to 3 times. Its own ticker tells it.
 */
final class SeededSeries implements Workload<RuntimeException>, Ticker {

  private static final double NOISE = 0.04;

  private final long steadyNs;
  private final LongToDoubleFunction slowdown;
  private final Random random;
  private long now = 1_000_000_000L;
  private long elapsed;
  private long last;

  /**
   * A series.
   *
   * @param slowdown from the time spent inferring so far, ns, to a factor on the steady level
   */
  SeededSeries(long steadyNs, long seed, LongToDoubleFunction slowdown) {
    this.steadyNs = steadyNs;
    this.slowdown = slowdown;
    this.random = new Random(seed);
  }

  /** 1.5 times slower for 200 ms or 7 iterations, whichever lasts longer. */
  static SeededSeries step(long steadyNs, long seed) {
    long slowNs = stepNs(steadyNs);
    return new SeededSeries(steadyNs, seed, elapsed -> elapsed < slowNs ? 1.5 : 1);
  }

  /** How long the step of {@link #step} lasts, ns. */
  static long stepNs(long steadyNs) {
    return Math.max(200_000_000L, 7 * steadyNs * 3 / 2);
  }

  /**
   * 1.5 times slower at first, decaying with a time constant of 300 ms: a tenth is left of it at
   * 700 ms.
   */
  static SeededSeries decay(long steadyNs, long seed) {
    return new SeededSeries(steadyNs, seed, elapsed -> 1 + 0.5 * Math.exp(-elapsed / 3e8));
  }

  /** The steady level from the first iteration on. */
  static SeededSeries steady(long steadyNs, long seed) {
    return new SeededSeries(steadyNs, seed, elapsed -> 1);
  }

  @Override
  public void invoke() {
    double factor = slowdown.applyAsDouble(elapsed) * Math.exp(NOISE * random.nextGaussian());
    if (random.nextInt(100) == 0) {
      factor *= 1.3 + 1.7 * random.nextDouble();
    }
    long ns = Math.round(steadyNs * factor);
    last = ns;
    now += ns;
    elapsed += ns;
  }

  @Override
  public long nanos() {
    return now;
  }

  /** Time spent inferring so far, ns. */
  long elapsed() {
    return elapsed;
  }

  /** The latest iteration, ns. */
  long lastNs() {
    return last;
  }
}

package org.frillbench.agent.timing;

/**
 * When an inference counts as warm.
 *
 * <p>By convergence: after at least {@code minNs}, once the medians of the last two windows of k
 * iterations differ by under {@code tolerance}, where k is {@code windowNs} over the current
 * median, held within {@code minWindow} to {@code maxWindow}. It gives up when both {@code maxNs}
 * and {@code maxIterations} have passed. Windows in iterations rather than moving averages, because
 * averages tuned for microseconds never settle at 275 ms an inference.
 *
 * <p>A window may hold 250 iterations, not only 50: at 1 ms an inference, 50 span 50 ms, and a
 * simulated start that is 1.5 times slower and decays with a time constant of 300 ms was taken for
 * settled while 20 % too slow; with 250 it is 2 % too slow.
 *
 * <p>By count: exactly {@code fixedIterations}; whether the last windows agree is reported if it
 * had two.
 */
public final class WarmupRule {

  /** 250 ms at least, windows of 250 ms held within 5 to 250 iterations, 4 %, up to 8 s. */
  public static final WarmupRule CONVERGENCE =
      new WarmupRule(250_000_000L, 250_000_000L, 5, 250, 0.04, 8_000_000_000L, 20, null);

  /** For a first look: 50 ms at least, windows of 50 ms, up to 1 s. */
  public static final WarmupRule QUICK =
      new WarmupRule(50_000_000L, 50_000_000L, 5, 250, 0.04, 1_000_000_000L, 10, null);

  /** Least time spent warming up, ns. */
  public final long minNs;

  /** Time that one window should span, ns. */
  public final long windowNs;

  /** Fewest iterations in a window. */
  public final int minWindow;

  /** Most iterations in a window. */
  public final int maxWindow;

  /** Largest relative difference of two windows' medians that counts as agreement. */
  public final double tolerance;

  /** Time after which an unsettled warm-up may end, ns. */
  public final long maxNs;

  /** Iterations after which an unsettled warm-up may end. */
  public final int maxIterations;

  /** Run exactly so many iterations instead; null for convergence. */
  public final Integer fixedIterations;

  /** A rule of these numbers, which may not be {@link #sane}. */
  public WarmupRule(
      long minNs,
      long windowNs,
      int minWindow,
      int maxWindow,
      double tolerance,
      long maxNs,
      int maxIterations,
      Integer fixedIterations) {
    this.minNs = minNs;
    this.windowNs = windowNs;
    this.minWindow = minWindow;
    this.maxWindow = maxWindow;
    this.tolerance = tolerance;
    this.maxNs = maxNs;
    this.maxIterations = maxIterations;
    this.fixedIterations = fixedIterations;
  }

  /** The same windows, but exactly {@code iterations} iterations. */
  public WarmupRule fixed(int iterations) {
    if (iterations < 0) {
      throw new IllegalArgumentException("a warm-up cannot have " + iterations + " iterations");
    }
    return new WarmupRule(
        minNs, windowNs, minWindow, maxWindow, tolerance, maxNs, maxIterations, iterations);
  }

  /** The same windows, but exactly so long, whether they agree or not. */
  public WarmupRule lasting(long ns) {
    return new WarmupRule(ns, windowNs, minWindow, maxWindow, tolerance, ns, 0, null);
  }

  /** True when a warm-up can follow this rule: every bound positive and in order. */
  public boolean sane() {
    return minNs >= 0
        && windowNs > 0
        && minWindow > 0
        && maxWindow >= minWindow
        && maxWindow <= 100_000
        && tolerance > 0
        && maxNs >= 0
        && maxIterations >= 0
        && (fixedIterations == null || fixedIterations >= 0);
  }
}

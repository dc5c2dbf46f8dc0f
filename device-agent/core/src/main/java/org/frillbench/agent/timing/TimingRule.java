package org.frillbench.agent.timing;

/**
 * When a timed series is long enough: at least {@code minIterations} and {@code minNs}, never past
 * {@code maxNs}. Not by the width of an interval, which under-covers and heats two sides of a
 * comparison differently.
 */
public final class TimingRule {

  /** At least 50 iterations and 1 s, capped at 30 s. */
  public static final TimingRule DEFAULT = new TimingRule(50, 1_000_000_000L, 30_000_000_000L);

  /** For a first look: at least 10 iterations and 0.2 s, capped at 30 s. */
  public static final TimingRule QUICK = new TimingRule(10, 200_000_000L, 30_000_000_000L);

  /** No series is longer, whatever the rule asks: a report has to stay a file one can send. */
  public static final int MOST_SAMPLES = 1_000_000;

  /** Fewest iterations. */
  public final int minIterations;

  /** Least time, ns. */
  public final long minNs;

  /** Time after which no further iteration starts, ns. */
  public final long maxNs;

  public TimingRule(int minIterations, long minNs, long maxNs) {
    this.minIterations = minIterations;
    this.minNs = minNs;
    this.maxNs = maxNs;
  }

  /** True when a series can follow this rule. */
  public boolean sane() {
    return minIterations > 0
        && minIterations <= MOST_SAMPLES
        && minNs >= 0
        && maxNs > 0
        && maxNs >= minNs;
  }
}

package org.frillbench.agent.timing;

/** What a warm-up came to. */
public final class Warmup {

  /** Iterations run. */
  public final int iterations;

  /** Time they took together, ns. */
  public final long ns;

  /**
   * Whether the medians of the last two windows agreed when it ended; null where a fixed count held
   * no two windows.
   */
  public final Boolean settled;

  /** Median of the latest iterations, ns; 0 where none was run. Not part of the wire. */
  public final transient double medianNs;

  public Warmup(int iterations, long ns, Boolean settled, double medianNs) {
    this.iterations = iterations;
    this.ns = ns;
    this.settled = settled;
    this.medianNs = medianNs;
  }
}

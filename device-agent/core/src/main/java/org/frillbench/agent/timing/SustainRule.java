package org.frillbench.agent.timing;

/**
 * How long a model runs in one process, and how often: back to back, or on a fixed grid of times as
 * a product would run it.
 */
public final class SustainRule {

  /** The latencies of so much time make one window, ns. */
  public static final long WINDOW_NS = 1_000_000_000L;

  /** No run is longer, ns: one hour. */
  public static final long MOST_NS = 3_600_000_000_000L;

  /** Windows that may end early, because their array is full, until the array is long enough. */
  private static final int EARLY_ENDS = 32;

  /** No run has more windows. */
  public static final int MOST_WINDOWS = (int) (MOST_NS / WINDOW_NS) + EARLY_ENDS;

  /** No inference starts after so long, ns; counted from the first one. */
  public final long forNs;

  /** An inference starts each time so much has passed, ns; 0 for one after the other. */
  public final long everyNs;

  /** Length of a window, ns. */
  public final long windowNs;

  /** A rule with windows of {@link #WINDOW_NS}. */
  public SustainRule(long forNs, long everyNs) {
    this(forNs, everyNs, WINDOW_NS);
  }

  /** A rule of these numbers, which may not be {@link #sane}. */
  public SustainRule(long forNs, long everyNs, long windowNs) {
    this.forNs = forNs;
    this.everyNs = everyNs;
    this.windowNs = windowNs;
  }

  /** True if a run can follow this rule. */
  public boolean sane() {
    return windowNs >= WINDOW_NS
        && forNs >= windowNs
        && forNs <= MOST_NS
        && everyNs >= 0
        && everyNs <= forNs;
  }
}

package org.frillbench.agent.timing;

/** The latest iterations of a warm-up, and whether they have stopped changing. */
final class SettlingWindow {

  private final WarmupRule rule;
  private final long[] ring;
  private int seen;

  SettlingWindow(WarmupRule rule) {
    this.rule = rule;
    this.ring = new long[2 * rule.maxWindow];
  }

  void add(long ns) {
    ring[seen++ % ring.length] = ns;
  }

  int seen() {
    return seen;
  }

  /** The median of the latest iterations, at most one longest window of them, ns; 0 before any. */
  double median() {
    return seen == 0 ? 0 : Medians.of(latest(Math.min(seen, rule.maxWindow), 0));
  }

  /** Whether there are two windows to compare. */
  boolean complete() {
    return seen >= 2 * windowLength();
  }

  boolean settled() {
    int k = windowLength();
    if (!complete()) {
      return false;
    }
    double last = Medians.of(latest(k, 0));
    double before = Medians.of(latest(k, k));
    return Math.abs(last - before) < rule.tolerance * Math.min(last, before);
  }

  private int windowLength() {
    double iterations = rule.windowNs / Math.max(1, median());
    return (int) Math.max(rule.minWindow, Math.min(rule.maxWindow, Math.round(iterations)));
  }

  /** {@code count} iterations that end {@code back} iterations ago. */
  private long[] latest(int count, int back) {
    long[] stretch = new long[count];
    int start = seen - back - count;
    for (int i = 0; i < count; i++) {
      stretch[i] = ring[(start + i) % ring.length];
    }
    return stretch;
  }
}

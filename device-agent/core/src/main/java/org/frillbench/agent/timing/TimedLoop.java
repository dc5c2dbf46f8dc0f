package org.frillbench.agent.timing;

import java.util.Arrays;

/** The loop: warms a workload up, then times it one iteration at a time. */
public final class TimedLoop {

  /** A series may run this many times faster than its warm-up promised before its array is full. */
  private static final int HEADROOM = 4;

  private final Ticker ticker;

  public TimedLoop(Ticker ticker) {
    this.ticker = ticker;
  }

  /** The duration of one invocation, ns. */
  public <E extends Exception> long once(Workload<E> workload) throws E {
    long start = ticker.nanos();
    workload.invoke();
    return ticker.nanos() - start;
  }

  /** Runs {@code workload} until {@code rule} calls it warm, or gives up. */
  public <E extends Exception> Warmup warmUp(Workload<E> workload, WarmupRule rule) throws E {
    SettlingWindow window = new SettlingWindow(rule);
    long start = ticker.nanos();
    long elapsed = 0;
    while (!warm(window, elapsed, rule)) {
      window.add(once(workload));
      elapsed = ticker.nanos() - start;
    }
    boolean unknown = rule.fixedIterations != null && !window.complete();
    return new Warmup(window.seen(), elapsed, unknown ? null : window.settled(), window.median());
  }

  private static boolean warm(SettlingWindow window, long elapsed, WarmupRule rule) {
    if (rule.fixedIterations != null) {
      return window.seen() >= rule.fixedIterations;
    }
    boolean spent = elapsed >= rule.maxNs && window.seen() >= rule.maxIterations;
    return spent || (elapsed >= rule.minNs && window.settled());
  }

  /**
   * Times {@code workload} by {@code rule}.
   *
   * @param typicalNs what one iteration is expected to take, ns; sizes the array of samples, which
   *     is allocated before the first clock read
   */
  public <E extends Exception> TimedSeries time(
      Workload<E> workload, TimingRule rule, double typicalNs) throws E {
    long[] samples = new long[capacity(rule, typicalNs)];
    int taken = 0;
    TimedSeries.End ended = null;
    long start = ticker.nanos();
    while (ended == null) {
      long before = ticker.nanos();
      workload.invoke();
      long after = ticker.nanos();
      samples[taken++] = after - before;
      ended = end(rule, taken, samples.length, after - start);
    }
    return new TimedSeries(Arrays.copyOf(samples, taken), ended);
  }

  private static TimedSeries.End end(TimingRule rule, int taken, int capacity, long elapsed) {
    if (taken >= rule.minIterations && elapsed >= rule.minNs) {
      return TimedSeries.End.ENOUGH;
    }
    if (elapsed >= rule.maxNs) {
      return TimedSeries.End.TIME_CAP;
    }
    return taken == capacity ? TimedSeries.End.FULL : null;
  }

  private static int capacity(TimingRule rule, double typicalNs) {
    double wanted = HEADROOM * (rule.minNs / Math.max(1, typicalNs) + rule.minIterations);
    return (int) Math.min(TimingRule.MOST_SAMPLES, Math.ceil(wanted));
  }
}

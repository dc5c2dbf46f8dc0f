package org.frillbench.agent.timing;

/**
 * Runs a workload for minutes and summarises each window of it, in memory that does not grow with
 * the time. Windows begin at multiples of their length since the first inference.
 */
public final class SustainedLoop {

  /** The first window may run so many times faster than expected before its array is full. */
  private static final int HEADROOM = 4;

  private static final int LEAST_ROOM = 64;

  private final Ticker ticker;
  private final Pause pause;

  public SustainedLoop(Ticker ticker, Pause pause) {
    this.ticker = ticker;
    this.pause = pause;
  }

  /** Receives each window at its end, when no inference runs. */
  public interface Listener {

    /** What it does takes time from the next window, which reports how much. */
    void ended(Window window);
  }

  /**
   * Runs {@code workload} as {@code rule} says.
   *
   * @param typicalNs what one inference is expected to take, ns; sizes the array of samples. A
   *     window that fills it ends early, and the next one gets twice the room
   */
  public <E extends Exception> void run(
      Workload<E> workload, SustainRule rule, double typicalNs, Listener listener) throws E {
    long[] samples = new long[room(rule, typicalNs)];
    long start = ticker.nanos();
    Slots slots = new Slots(start, rule.everyNs);
    long pausedNs = 0;
    long skippedBefore = 0;
    while (slots.next() - start < rule.forNs) {
      long windowEnd = start + Math.min(rule.forNs, endOfWindow(slots.next() - start, rule));
      long first = 0;
      long end = 0;
      int taken = 0;
      do {
        await(slots, rule);
        long before = ticker.nanos();
        workload.invoke();
        end = ticker.nanos();
        first = taken == 0 ? before : first;
        samples[taken++] = end - before;
        slots.after(end);
      } while (taken < samples.length && slots.next() < windowEnd);
      long skipped = slots.skipped() - skippedBefore;
      skippedBefore = slots.skipped();
      listener.ended(Window.of(first - start, end - first, pausedNs, skipped, samples, taken));
      if (taken == samples.length) {
        samples = new long[Math.min(TimingRule.MOST_SAMPLES, 2 * samples.length)];
      }
      long now = ticker.nanos();
      pausedNs = now - end;
      slots.busyUntil(now);
    }
  }

  private static long endOfWindow(long sinceStart, SustainRule rule) {
    return (sinceStart / rule.windowNs + 1) * rule.windowNs;
  }

  private void await(Slots slots, SustainRule rule) {
    if (rule.everyNs > 0) {
      for (long left = slots.next() - ticker.nanos();
          left > 0;
          left = slots.next() - ticker.nanos()) {
        pause.of(left);
      }
    }
  }

  private static int room(SustainRule rule, double typicalNs) {
    double perInference = Math.max((double) rule.everyNs, Math.max(1, typicalNs) / HEADROOM);
    return (int)
        Math.min(TimingRule.MOST_SAMPLES, LEAST_ROOM + Math.ceil(rule.windowNs / perInference));
  }

  /** When inferences may start: at once, or at multiples of a period, each only if it is idle. */
  private static final class Slots {

    private final long start;
    private final long everyNs;
    private long slot;
    private long next;
    private long skipped;

    Slots(long start, long everyNs) {
      this.start = start;
      this.everyNs = everyNs;
      this.next = start;
    }

    /** When the next inference starts, by the ticker. */
    long next() {
      return next;
    }

    long skipped() {
      return skipped;
    }

    /** An inference in the present slot has ended. */
    void after(long end) {
      if (everyNs == 0) {
        next = end;
      } else {
        slot++;
        next = start + slot * everyNs;
        busyUntil(end);
      }
    }

    /** Nothing can start before {@code end}. */
    void busyUntil(long end) {
      if (everyNs == 0) {
        next = end;
      } else if (next < end) {
        long behind = (end - next + everyNs - 1) / everyNs;
        skipped += behind;
        slot += behind;
        next += behind * everyNs;
      }
    }
  }
}

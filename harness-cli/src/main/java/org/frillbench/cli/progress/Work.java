package org.frillbench.cli.progress;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.frillbench.agent.timing.Ticker;

/**
 * Work that is counted, such as a transfer: it shows its rate, and the time left by what is done.
 * Several threads may call it.
 */
public final class Work {

  /** A rate over less says nothing. */
  private static final double LEAST_SECONDS = 0.2;

  private static final double NS_PER_SECOND = 1e9;

  private final Display display;
  private final String phase;
  private final long total;
  private final Unit unit;
  private final Duration after;
  private final Ticker ticker;
  private final long startNs;
  private String detail = "";
  private long done;

  private Work(
      Display display, String phase, long total, Unit unit, Duration after, Ticker ticker) {
    this.display = display;
    this.phase = phase;
    this.total = total;
    this.unit = unit;
    this.after = after;
    this.ticker = ticker;
    this.startNs = ticker.nanos();
  }

  /**
   * Work that begins now.
   *
   * @param phase what is done, in a few words
   * @param total how much there is of it
   */
  public static Work on(Display display, String phase, long total, Unit unit) {
    return on(display, phase, total, unit, Duration.ZERO);
  }

  /** The same, with the time that everything after it will take; null if that is unknown. */
  public static Work on(Display display, String phase, long total, Unit unit, Duration after) {
    return on(display, phase, total, unit, after, Ticker.system());
  }

  static Work on(
      Display display, String phase, long total, Unit unit, Duration after, Ticker ticker) {
    return new Work(display, phase, total, unit, after, ticker);
  }

  /** Shows that it begins, or goes on, with {@code what}. */
  public synchronized void begin(String what) {
    detail = what;
    display.phase(state());
  }

  /** So much more is done. */
  public synchronized void add(long more) {
    done = Math.min(total, done + more);
    display.update(state());
  }

  /** So much is done in all. */
  public synchronized void reached(long all) {
    add(all - done);
  }

  /** So much of one part is done in all, of which nothing was done when this is called. */
  public synchronized LongConsumer part() {
    long before = done;
    return inPart -> reached(before + inPart);
  }

  private ProgressState state() {
    Duration elapsed = Duration.ofNanos(ticker.nanos() - startNs);
    double seconds = elapsed.toNanos() / NS_PER_SECOND;
    boolean known = seconds >= LEAST_SECONDS && done > 0;
    Duration left = known ? TimeLeft.of(elapsed, done, total) : null;
    return new ProgressState(
        phase,
        detail,
        null,
        0,
        done,
        total,
        unit,
        elapsed,
        left == null || after == null ? null : left.plus(after),
        known ? done / seconds : 0);
  }
}

package org.frillbench.cli.progress;

import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * One line of a terminal, redrawn when something happens. No thread keeps it moving: where the host
 * is the target, it would run beside what is timed.
 */
public final class TerminalDisplay implements Display {

  /** The launcher hides a locale of ASCII alone from the JVM, and says so. */
  private static final boolean UNICODE =
      !Boolean.getBoolean("frillbench.ascii")
          && Charset.defaultCharset().newEncoder().canEncode('█');

  /** A line that changes more often cannot be read. */
  private static final long MOST_OFTEN_NS = 100_000_000;

  private final TerminalRow row;
  private final PrintStream lines;
  private long drawnNs = -MOST_OFTEN_NS;

  /**
   * Drawn in {@code row}.
   *
   * @param lines prints above it
   */
  public TerminalDisplay(TerminalRow row, PrintStream lines) {
    this.row = row;
    this.lines = lines;
  }

  @Override
  public void candidate(ProgressState state) {
    draw(state);
  }

  @Override
  public void phase(ProgressState state) {
    draw(state);
  }

  @Override
  public synchronized void update(ProgressState state) {
    long since = state.elapsed().toNanos() - drawnNs;
    // Bytes come in pieces; other work may have begun at an earlier time.
    if (state.unit() != Unit.BYTES || since >= MOST_OFTEN_NS || since < 0) {
      draw(state);
    }
  }

  @Override
  public void ended(ProgressState state, String outcome) {
    draw(outcome.isEmpty() ? state : state.in(outcome));
  }

  private synchronized void draw(ProgressState state) {
    drawnNs = state.elapsed().toNanos();
    row.draw(ProgressLine.of(state, row.columns(), UNICODE));
  }

  @Override
  public PrintStream lines() {
    return lines;
  }

  @Override
  public void clear() {
    row.clear();
  }
}

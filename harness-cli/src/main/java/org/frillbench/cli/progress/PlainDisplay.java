package org.frillbench.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import org.frillbench.results.document.ControlCharacters;

/**
 * A few lines, for logs: where phases begin, one in about twenty of what ends, and of a phase whose
 * end is far a line every ten seconds.
 */
public final class PlainDisplay implements Display {

  /** About so many lines for all that is counted. */
  private static final int LINES = 20;

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final PrintStream out;
  private final PrintStream lines;
  private String phase = "";
  private Duration printed = Duration.ZERO;

  /** Printed to {@code out}, other lines to {@code lines}. */
  public PlainDisplay(PrintStream out, PrintStream lines) {
    this.out = out;
    this.lines = lines;
  }

  @Override
  public void candidate(ProgressState state) {
    // The line of its end has its name, too.
  }

  @Override
  public synchronized void phase(ProgressState state) {
    if (state.unit() == Unit.BYTES && state.done() > 0) {
      // Another file of the same transfer.
      update(state);
      return;
    }
    phase = state.phase();
    printed = state.elapsed();
    String total = state.unit() == Unit.BYTES ? ProgressLine.total(state) : "";
    print(
        (state.candidate() == null ? "" : label(state))
            + doing(state)
            + (total.isEmpty() ? "" : ", " + total + " in all"));
  }

  @Override
  public synchronized void update(ProgressState state) {
    boolean far =
        state.unit() == Unit.BYTES && state.elapsed().minus(printed).compareTo(INTERVAL) >= 0;
    if (far && state.phase().equals(phase)) {
      printed = state.elapsed();
      String rate = ProgressLine.rate(state);
      print(
          doing(state)
              + ": "
              + ProgressLine.counted(state)
              + (rate.isEmpty() ? "" : ", " + rate)
              + left(state, ", "));
    }
  }

  @Override
  public synchronized void ended(ProgressState state, String outcome) {
    long total = Math.max(1, state.total());
    boolean step = LINES * state.done() / total > LINES * (state.done() - 1) / total;
    if (state.total() <= LINES || step || state.done() == 1) {
      printed = state.elapsed();
      print(
          label(state)
              + (outcome.isEmpty() ? doing(state) : outcome)
              + (state.done() < state.total() ? left(state, "; ") : ""));
    }
  }

  /** {@code [3/40] round 2, NAME: }; empty where nothing has been counted. */
  private static String label(ProgressState state) {
    String count =
        state.unit() == Unit.BYTES || state.total() == 0
            ? ""
            : "[" + ProgressLine.counted(state) + "] ";
    return state.candidate() == null
        ? count
        : count
            + (state.round() == 0 ? "" : "round " + state.round() + ", ")
            + state.candidate()
            + ": ";
  }

  private static String doing(ProgressState state) {
    return state.phase() + (state.detail().isEmpty() ? "" : ": " + state.detail());
  }

  private static String left(ProgressState state, String before) {
    String left = ProgressLine.left(state);
    return left.isEmpty() ? "" : before + left;
  }

  private void print(String text) {
    out.println(ControlCharacters.of(text));
  }

  @Override
  public PrintStream lines() {
    return lines;
  }

  @Override
  public void clear() {
    out.flush();
  }
}

package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.results.document.ControlCharacters;

/**
 * One line of a terminal, redrawn when something happens. No thread keeps it moving: where the host
 * is the target, a bar that redraws itself would run beside what is timed.
 */
final class StatusLine implements Progress {

  private static final int BAR = 20;

  private final TerminalRow row;
  private int trials;
  private final Duration guess;
  private final Ticker ticker = Ticker.system();
  private final long start = ticker.nanos();
  private String label = "";
  private int done;

  /**
   * Trials before the first one here, which were measured before the run was resumed; negative
   * until then.
   */
  private int before = -1;

  /**
   * A line for {@code trials} trials.
   *
   * @param row where it is drawn
   * @param guess how long all of it may take, for as long as nothing better is known
   */
  StatusLine(TerminalRow row, int trials, Duration guess) {
    this.row = row;
    this.trials = trials;
    this.guess = guess;
  }

  @Override
  public void step(String what) {
    draw(label + ControlCharacters.of(what));
  }

  @Override
  public void grow(int more) {
    trials += more;
  }

  @Override
  public void trial(int number, String candidate, int round) {
    before = before < 0 ? number - 1 : before;
    label = "round " + round + ", " + ControlCharacters.of(candidate) + ": ";
    draw(label);
  }

  @Override
  public void ended(int number, String outcome) {
    done = number;
    draw(label + ControlCharacters.of(outcome));
  }

  private void draw(String what) {
    int filled = BAR * done / trials;
    row.draw(
        "█".repeat(filled)
            + "░".repeat(BAR - filled)
            + " "
            + done
            + "/"
            + trials
            + ", about "
            + TimeLeft.words(left())
            + " left, "
            + what);
  }

  private Duration left() {
    Duration elapsed = Duration.ofNanos(ticker.nanos() - start);
    if (done > 0) {
      return TimeLeft.of(elapsed, done - before, trials - before);
    }
    return elapsed.compareTo(guess) < 0 ? guess.minus(elapsed) : Duration.ZERO;
  }

  @Override
  public void note(String sentence) {
    row.print("frill-bench: " + ControlCharacters.of(sentence));
  }

  @Override
  public void close() {
    row.clear();
  }
}

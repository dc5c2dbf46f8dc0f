package org.frillbench.cli.run;

import java.io.PrintStream;
import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.results.document.ControlCharacters;

/**
 * One line at the foot of a terminal, redrawn when something happens. No thread keeps it moving:
 * where the host is the target, a bar that redraws itself would run beside what is timed.
 */
final class StatusLine implements Progress {

  private static final int BAR = 20;
  private static final String TO_LINE_START = "\r\u001b[2K";

  /** Lines that wrap cannot be redrawn; narrower terminals than this are rare. */
  private static final int MOST_COLUMNS = 79;

  private final PrintStream out;
  private int trials;
  private final Duration guess;
  private final Ticker ticker = Ticker.system();
  private final long start = ticker.nanos();
  private String label = "";
  private int done;

  /** Trials before the first one here, which an earlier sitting measured; negative until then. */
  private int before = -1;

  /**
   * A line for {@code trials} trials.
   *
   * @param guess how long all of it may take, for as long as nothing better is known
   */
  StatusLine(PrintStream out, int trials, Duration guess) {
    this.out = out;
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
    String line =
        "█".repeat(filled)
            + "░".repeat(BAR - filled)
            + " "
            + done
            + "/"
            + trials
            + ", about "
            + TimeLeft.words(left())
            + " left, "
            + what;
    out.print(TO_LINE_START + line.substring(0, Math.min(line.length(), MOST_COLUMNS)));
    out.flush();
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
    out.println(TO_LINE_START + "frill-bench: " + ControlCharacters.of(sentence));
  }

  @Override
  public void close() {
    out.print(TO_LINE_START);
    out.flush();
  }
}

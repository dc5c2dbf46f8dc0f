package org.frillbench.cli.run;

import java.io.PrintStream;
import java.time.Duration;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.results.document.ControlCharacters;

/** A line a trial, for logs. */
final class LineProgress implements Progress {

  private final PrintStream out;
  private int trials;
  private final Ticker ticker = Ticker.system();
  private final long start = ticker.nanos();
  private String label = "";

  /**
   * Trials before the first one here, which were measured before the run was resumed; negative
   * until then.
   */
  private int before = -1;

  LineProgress(PrintStream out, int trials) {
    this.out = out;
    this.trials = trials;
  }

  @Override
  public void step(String what) {
    // The agent's own steps are single words that come in every trial: a log need not have them.
    if (label.isEmpty()) {
      out.println(ControlCharacters.of(what));
    } else if (what.indexOf(' ') > 0) {
      out.println(label + ": " + ControlCharacters.of(what));
    }
  }

  @Override
  public void grow(int more) {
    trials += more;
  }

  @Override
  public void trial(int number, String candidate, int round) {
    before = before < 0 ? number - 1 : before;
    label =
        "[" + number + "/" + trials + "] round " + round + ", " + ControlCharacters.of(candidate);
  }

  @Override
  public void ended(int number, String outcome) {
    Duration elapsed = Duration.ofNanos(ticker.nanos() - start);
    Duration left = TimeLeft.of(elapsed, number - before, trials - before);
    out.println(
        label
            + ": "
            + ControlCharacters.of(outcome)
            + (number < trials ? "; about " + TimeLeft.words(left) + " left" : ""));
  }

  @Override
  public void note(String sentence) {
    out.println("frill-bench: " + ControlCharacters.of(sentence));
  }

  @Override
  public void close() {}
}

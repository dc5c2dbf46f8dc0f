package org.frillbench.cli.tensorflow;

import java.io.PrintStream;
import org.frillbench.results.document.ControlCharacters;

/**
 * Reports the steps of work on sources: a line an event, or on a terminal one line that is redrawn.
 * Several threads may call it.
 */
public final class StepProgress {

  private static final String TO_LINE_START = "\r\u001b[2K";
  private static final int MOST_COLUMNS = 79;

  private final PrintStream err;
  private final boolean terminal;
  private final int sources;
  private int done;

  private StepProgress(PrintStream err, boolean terminal, int sources) {
    this.err = err;
    this.terminal = terminal;
    this.sources = sources;
  }

  /** Progress of work on {@code sources}. */
  public static StepProgress on(PrintStream err, int sources, boolean terminal) {
    return new StepProgress(err, terminal, sources);
  }

  /** Something is being done for {@code source}, in a few words. */
  public synchronized void step(String source, String what) {
    String line = ControlCharacters.of(counted() + source + ": " + what);
    if (terminal) {
      err.print(TO_LINE_START + line.substring(0, Math.min(line.length(), MOST_COLUMNS)));
      err.flush();
    } else {
      err.println(line);
    }
  }

  /** A step whose state changes often, such as bytes received: shown on a terminal only. */
  public synchronized void state(String source, String what) {
    if (terminal) {
      step(source, what);
    }
  }

  /** The work on a source has ended; {@code outcome} stays on the screen. */
  public synchronized void ended(String source, String outcome) {
    done++;
    line(counted() + source + ": " + outcome);
  }

  /** A sentence that the user must see. */
  public synchronized void note(String sentence) {
    line("frill-bench: " + sentence);
  }

  private void line(String text) {
    err.println((terminal ? TO_LINE_START : "") + ControlCharacters.of(text));
  }

  private String counted() {
    return sources == 1 ? "" : "[" + done + "/" + sources + "] ";
  }

  /** Leaves the terminal's line free. */
  public synchronized void end() {
    if (terminal) {
      err.print(TO_LINE_START);
      err.flush();
    }
  }
}

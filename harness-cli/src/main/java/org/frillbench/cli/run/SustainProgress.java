package org.frillbench.cli.run;

import java.io.PrintStream;
import org.frillbench.agent.timing.Window;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.sustain.SustainedText;

/**
 * Shows how a sustained run proceeds: a line that is redrawn on a terminal, ten lines elsewhere.
 */
final class SustainProgress implements AutoCloseable {

  private static final String TO_LINE_START = "\r\u001b[2K";
  private static final int LINES = 10;

  private final PrintStream out;
  private final long forNs;
  private final boolean terminal;
  private long printed;

  /**
   * For one run.
   *
   * @param forNs how long it lasts, ns
   * @param terminal whether {@code out} is one
   */
  SustainProgress(PrintStream out, long forNs, boolean terminal) {
    this.out = out;
    this.forNs = forNs;
    this.terminal = terminal;
  }

  /** A step outside the windows begins, for example a push. */
  void step(String what) {
    if (terminal) {
      out.print(TO_LINE_START + ControlCharacters.of(what));
      out.flush();
    } else if (what.indexOf(' ') > 0) {
      out.println(ControlCharacters.of(what));
    }
  }

  /** A window has ended. */
  void window(Window window) {
    long end = window.startNs + window.ns;
    String line =
        SustainedText.time(end)
            + " of "
            + SustainedText.time(forNs)
            + ": median "
            + NumberText.milliseconds(window.medianNs)
            + " ms";
    if (terminal) {
      out.print(TO_LINE_START + line);
      out.flush();
    } else if (end * LINES / forNs > printed) {
      printed = end * LINES / forNs;
      out.println(line);
    }
  }

  /** Something that the user must know. */
  void note(String sentence) {
    out.println((terminal ? TO_LINE_START : "") + "frill-bench: " + ControlCharacters.of(sentence));
  }

  @Override
  public void close() {
    if (terminal) {
      out.print(TO_LINE_START);
      out.flush();
    }
  }
}

package org.frillbench.cli.fleet;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frillbench.cli.run.Progress;
import org.frillbench.cli.run.TerminalRow;
import org.frillbench.results.document.ControlCharacters;

/**
 * How the runs on several devices get on: on a terminal a line a device at its foot, elsewhere a
 * line for each event. Every line begins with the device's name.
 */
public final class FleetDisplay {

  private static final int LONGEST_NAME = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, String> rows = new LinkedHashMap<>();
  private int drawn;

  /**
   * Nothing as yet.
   *
   * @param terminal whether {@code out} is one
   */
  public FleetDisplay(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Prints lines about a device. */
  public PrintStream lines(String device) {
    String name = ControlCharacters.of(device);
    return new PrintStream(
        new Lines(line -> print(name + ": " + line)), true, StandardCharsets.UTF_8);
  }

  /** Shows how a run on a device gets on. */
  public Progress progress(String device, PrintStream lines, int trials, Duration guess) {
    return terminal
        ? Progress.on(new Row(ControlCharacters.of(device)), trials, guess)
        : Progress.on(lines, trials, guess, /* terminal= */ false);
  }

  private final class Row implements TerminalRow {

    private final String name;

    Row(String name) {
      this.name = name;
    }

    @Override
    public void draw(String line) {
      show(name, line);
    }

    @Override
    public void print(String line) {
      FleetDisplay.this.print(name + ": " + line);
    }

    @Override
    public void clear() {
      show(name, null);
    }
  }

  private synchronized void show(String name, String line) {
    if (line == null) {
      rows.remove(name);
    } else {
      rows.put(name, line);
    }
    redraw("");
  }

  private synchronized void print(String line) {
    redraw(line + System.lineSeparator());
  }

  /** One write, so that a terminal shows no half of it. */
  private void redraw(String above) {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append("A\r\u001b[J");
    }
    text.append(above);
    rows.forEach((name, line) -> text.append(row(name, line)).append(System.lineSeparator()));
    drawn = rows.size();
    out.print(text);
    out.flush();
  }

  private static String row(String name, String line) {
    String begin = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    String whole = begin + " " + line;
    return whole.substring(0, Math.min(whole.length(), TerminalRow.MOST_COLUMNS));
  }
}

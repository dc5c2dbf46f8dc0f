package org.frillbench.cli.fleet;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.progress.JsonDisplay;
import org.frillbench.cli.progress.NoDisplay;
import org.frillbench.cli.progress.PlainDisplay;
import org.frillbench.cli.progress.ProgressStyle;
import org.frillbench.cli.progress.TerminalDisplay;
import org.frillbench.cli.progress.TerminalRow;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ShortName;

/**
 * How the runs on several devices get on: on a terminal a line a device at its foot, elsewhere a
 * line for each event. Every line begins with the device's name.
 */
public final class FleetDisplay {

  private static final int LONGEST_NAME = 24;

  private final Console console;
  private final PrintStream out;
  private final Map<String, String> rows = new LinkedHashMap<>();
  private int drawn;

  /** Nothing as yet; what is printed to standard error meanwhile is printed above the lines. */
  public FleetDisplay(Console console) {
    this.console = console;
    this.out = console.raw();
    if (console.settings().redraws()) {
      console.printBy(this::print);
    }
  }

  /** Shows how a run on a device gets on, and prints lines about it. */
  public Display of(String device) {
    Console.Settings settings = console.settings();
    if (settings.json()) {
      return new JsonDisplay(out, device, settings.quiet());
    }
    String name = ControlCharacters.of(device);
    PrintStream lines = console.lines(line -> print(name + ": " + line));
    if (settings.redraws()) {
      return new TerminalDisplay(new Row(name), lines);
    }
    return settings.style() == ProgressStyle.NONE
        ? new NoDisplay(lines)
        : new PlainDisplay(Console.stream(line -> print(name + ": " + line)), lines);
  }

  private final class Row implements TerminalRow {

    private final String name;
    private final int columns;

    Row(String name) {
      this.name = ShortName.of(name, LONGEST_NAME);
      this.columns =
          Math.max(LEAST_COLUMNS, console.settings().columns().getAsInt() - 2 - this.name.length());
    }

    @Override
    public int columns() {
      return columns;
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
      rows.put(name, name + " " + line);
    }
    redraw("");
  }

  private synchronized void print(String line) {
    redraw(console.folded(line) + System.lineSeparator());
  }

  /** One write, so that a terminal shows no half of it. */
  private void redraw(String above) {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append("A\r\u001b[J");
    }
    text.append(above);
    rows.values().forEach(line -> text.append(line).append(System.lineSeparator()));
    drawn = rows.size();
    out.print(text);
    out.flush();
  }
}

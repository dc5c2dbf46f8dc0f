package org.frillbench.cli.progress;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.frillbench.cli.progress.ProgressEvent.Kind;

/**
 * Standard error, of which a process has one: how progress is shown there, and what becomes of
 * every other line that is printed to {@code System.err}. On a terminal such a line is printed
 * above the one that is redrawn; among events for programs it is one, too.
 */
public final class Console implements AutoCloseable {

  /** Sentences that a user must see begin with it: warnings and errors. */
  public static final String NAMED = "frill-bench: ";

  private static Console current;

  private final Settings settings;
  private final PrintStream raw;
  private final Display display;
  private Consumer<String> printer;
  private int columns;

  /**
   * What the user and the terminal ask for.
   *
   * @param quiet whether lines are left out that are neither warnings nor errors
   * @param terminal whether standard error is a terminal that can redraw a line
   * @param columns of the terminal; asked once, when something is first drawn
   */
  public record Settings(
      ProgressStyle style, boolean quiet, boolean terminal, IntSupplier columns) {

    /** Whether a line is redrawn. */
    public boolean redraws() {
      return style == ProgressStyle.AUTO && terminal;
    }

    /** Whether all of standard error is for programs. */
    public boolean json() {
      return style == ProgressStyle.JSON;
    }

    private boolean changesLines() {
      return quiet || json() || terminal;
    }
  }

  private Console(Settings settings) {
    this.settings = settings;
    this.raw = System.err;
    if (settings.json()) {
      JsonDisplay json = new JsonDisplay(raw, null, settings.quiet());
      this.display = json;
      System.setErr(json.lines());
      return;
    }
    this.printer = line -> raw.println(folded(line));
    if (settings.changesLines()) {
      System.setErr(lines(line -> printer.accept(line)));
    }
    this.display = display();
  }

  private Display display() {
    PrintStream lines = System.err;
    if (settings.redraws()) {
      TerminalRow row = TerminalRow.atTheFoot(raw, this::columns);
      printer = line -> row.print(folded(line));
      return new TerminalDisplay(row, lines);
    }
    return settings.style() == ProgressStyle.NONE
        ? new NoDisplay(lines)
        : new PlainDisplay(raw, lines);
  }

  /** What a user sees who has asked for nothing, and whose standard error is no terminal. */
  private static Console plain() {
    return new Console(new Settings(ProgressStyle.PLAIN, false, false, () -> 0));
  }

  /** The one that is open, else a plain one. */
  public static synchronized Console current() {
    return current == null ? plain() : current;
  }

  /** Whether programs read standard error. */
  public static synchronized boolean printsForPrograms() {
    return current != null && current.settings.json();
  }

  /** Opens the console of this process; closing gives {@code System.err} back. */
  public static synchronized Console open(Settings settings) {
    current = new Console(settings);
    return current;
  }

  /** Where a single thread of work is shown. */
  public static Display shown() {
    return current().display;
  }

  /** What the user and the terminal ask for. */
  public Settings settings() {
    return settings;
  }

  /** {@code line}, broken at words where a terminal would break it within one. */
  public String folded(String line) {
    boolean fits = line.length() * 2 <= TerminalRow.LEAST_COLUMNS;
    return fits || !settings.terminal() ? line : Folded.of(line, columns());
  }

  /** It takes a process to learn them, where they are not exported. */
  private synchronized int columns() {
    if (columns == 0) {
      columns = Math.max(TerminalRow.LEAST_COLUMNS, settings.columns().getAsInt());
    }
    return columns;
  }

  /** Standard error itself. */
  public PrintStream raw() {
    return raw;
  }

  /** Lines that are printed to {@code System.err} are handed to {@code other} from now on. */
  public void printBy(Consumer<String> other) {
    printer = other;
  }

  /** A stream that hands over each line that is not to be left out. */
  public PrintStream lines(Consumer<String> onLine) {
    return stream(
        line -> {
          if (!settings.quiet() || line.startsWith(NAMED)) {
            onLine.accept(line);
          }
        });
  }

  /** A stream that hands over each line. */
  public static PrintStream stream(Consumer<String> onLine) {
    return new PrintStream(new Lines(onLine), /* autoFlush= */ true, StandardCharsets.UTF_8);
  }

  /** A command begins. */
  public void begin(String command) {
    event(ProgressEvent.start(command));
  }

  /** The last line: how the command ended. */
  public void end(int exitCode) {
    event(ProgressEvent.end(exitCode));
  }

  /**
   * What made the command fail, to {@code err} where that is for people.
   *
   * @param sentence with its full stop or without; it is shown with one
   */
  public void error(String sentence, PrintWriter err) {
    String ended = sentence.matches("(?s).*[.?!]") ? sentence : sentence + ".";
    if (settings.json()) {
      event(ProgressEvent.text(Kind.ERROR, null, ended));
    } else {
      err.println(NAMED + ended);
    }
  }

  private void event(ProgressEvent event) {
    if (display instanceof JsonDisplay json) {
      json.print(event);
    }
  }

  @Override
  public void close() {
    display.clear();
    System.err.flush();
    System.setErr(raw);
    synchronized (Console.class) {
      current = null;
    }
  }
}

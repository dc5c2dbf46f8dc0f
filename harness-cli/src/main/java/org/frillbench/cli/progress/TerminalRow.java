package org.frillbench.cli.progress;

import java.io.PrintStream;
import java.util.function.IntSupplier;

/** A line of a terminal that is redrawn. */
public interface TerminalRow {

  /** Goes to the start of the line and empties it. */
  String TO_LINE_START = "\r\u001b[2K";

  /** No terminal is narrower. */
  int LEAST_COLUMNS = 20;

  /**
   * The last line of {@code out}.
   *
   * @param columns those of the terminal
   */
  static TerminalRow atTheFoot(PrintStream out, IntSupplier columns) {
    return new TerminalRow() {

      private String shown = "";
      private int known;

      @Override
      public synchronized int columns() {
        if (known == 0) {
          // A line that fills the last column makes some terminals wrap.
          known = Math.max(LEAST_COLUMNS, columns.getAsInt() - 1);
        }
        return known;
      }

      @Override
      public synchronized void draw(String line) {
        shown = line;
        out.print(TO_LINE_START + line);
        out.flush();
      }

      @Override
      public synchronized void print(String line) {
        String drawn = shown.isEmpty() ? "" : TO_LINE_START;
        out.print(drawn + line + System.lineSeparator() + shown);
        out.flush();
      }

      @Override
      public synchronized void clear() {
        if (!shown.isEmpty()) {
          draw("");
        }
      }
    };
  }

  /** How many columns a line may have: one that wraps cannot be redrawn. */
  int columns();

  /** Shows {@code line} instead of what is shown. */
  void draw(String line);

  /** Prints a line that stays, before this one. */
  void print(String line);

  /** Shows nothing any more. */
  void clear();
}

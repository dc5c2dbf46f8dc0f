package org.frillbench.cli.run;

import java.io.PrintStream;

/** A line of a terminal that is redrawn. */
public interface TerminalRow {

  /** Lines that wrap cannot be redrawn; narrower terminals than this are rare. */
  int MOST_COLUMNS = 79;

  /** The last line of {@code out}. */
  static TerminalRow atTheFoot(PrintStream out) {
    return new TerminalRow() {

      private static final String TO_LINE_START = "\r\u001b[2K";

      @Override
      public void draw(String line) {
        out.print(TO_LINE_START + line.substring(0, Math.min(line.length(), MOST_COLUMNS)));
        out.flush();
      }

      @Override
      public void print(String line) {
        out.println(TO_LINE_START + line);
      }

      @Override
      public void clear() {
        out.print(TO_LINE_START);
        out.flush();
      }
    };
  }

  /** Shows {@code line}, as far as it fits, instead of what is shown. */
  void draw(String line);

  /** Prints a line that stays, before this one. */
  void print(String line);

  /** Shows nothing any more. */
  void clear();
}

package org.frillbench.cli.progress;

import java.util.List;
import org.frillbench.results.document.Prose;

/** A line in as many as a terminal needs, which would break it within words. */
final class Folded {

  /** What is to be copied from a terminal stays in one piece. */
  private static final String COMMAND = ": frill-bench ";

  private Folded() {}

  /**
   * The lines, with the system's line ends between them; a line of a table is left as it is.
   *
   * @param columns of the terminal
   */
  static String of(String line, int columns) {
    boolean laidOut = line.startsWith(" ") || line.contains("  ");
    int command = line.indexOf(COMMAND);
    String text = command < 0 ? line : line.substring(0, command + 1);
    if (laidOut || text.length() <= columns) {
      return line;
    }
    List<String> lines = Prose.lines(text, columns);
    String rest = command < 0 ? "" : line.substring(command + 1);
    return String.join(System.lineSeparator(), lines) + rest;
  }
}

package org.frillbench.results.document;

import java.util.List;

/**
 * What shows a text.
 *
 * @param width its columns; 0 where lines may have any length, as in a file
 * @param colour whether it takes colours
 * @param wide whether tables are shown whole, however wide they are
 */
public record Screen(int width, boolean colour, boolean wide) {

  /** A file, a pipe, a page. */
  public static final Screen FILE = new Screen(0, false, true);

  /** The most that {@code indent} columns of indentation leave for a table; 0 for any width. */
  int forTables(int indent) {
    return wide || width == 0 ? 0 : Math.max(1, width - indent);
  }

  /**
   * Prose, broken between words; a word that is longer than a line stays whole.
   *
   * @param indent blanks before the first line; further ones have two more
   */
  List<String> wrapped(String prose, String indent) {
    String line = indent + prose;
    return width == 0 || TextGrid.width(line) <= width
        ? List.of(line)
        : Prose.lines(prose, width, indent, indent + "  ");
  }
}

package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines for a terminal, broken at blanks alone, and not before a per cent sign: file names,
 * options and {@code 5 %} stay whole.
 */
public final class Prose {

  private Prose() {}

  /**
   * Breaks {@code text} into lines of at most {@code width} characters; a longer word has a line of
   * its own.
   *
   * @param first what precedes the first line
   * @param others what precedes every other line
   */
  public static List<String> lines(String text, int width, String first, String others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.strip().split("\\s+(?![\\s%])", -1)) {
      if (!empty && TextGrid.width(line.toString()) + 1 + TextGrid.width(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(others);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Likewise, with nothing before the lines. */
  public static List<String> lines(String text, int width) {
    return lines(text, width, "", "");
  }
}

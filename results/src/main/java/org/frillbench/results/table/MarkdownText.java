package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text of unknown origin in GitHub's Markdown, where it means nothing but itself. */
public final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]()<>#|~!&@$^";

  private MarkdownText() {}

  /** {@code text} with whatever Markdown would obey escaped. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Visible.of(text)
        .codePoints()
        .forEach(
            point -> {
              if (SPECIAL.indexOf(point) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(point);
            });
    return escaped.toString();
  }

  /**
   * A table.
   *
   * @param headers one a column, Markdown already
   * @param fromLeft whether each column reads from the left; numbers stand at the right
   * @param rows cells that are still to be escaped
   */
  public static String grid(List<String> headers, List<Boolean> fromLeft, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line(headers));
    lines.add(line(fromLeft.stream().map(left -> left ? ":--" : "--:").toList()));
    rows.stream()
        .map(cells -> cells.stream().map(MarkdownText::escaped).toList())
        .forEach(cells -> lines.add(line(cells)));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}

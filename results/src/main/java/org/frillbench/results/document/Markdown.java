package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text and tables in GitHub's Markdown. */
public final class Markdown {

  private static final String SPECIAL = "\\`*_{}[]()<>#|~!&@$^";

  private Markdown() {}

  /** {@code text} so that it shows as it is: nothing in it means anything there. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    ControlCharacters.of(text)
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
   * A table, without a line end after it.
   *
   * @param header the columns' names, which are escaped
   * @param fromLeft which of them read from the left
   * @param rows their cells, which are escaped
   */
  public static String table(List<String> header, List<Boolean> fromLeft, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line(header.stream().map(Markdown::escaped).toList()));
    lines.add(line(fromLeft.stream().map(left -> left ? ":--" : "--:").toList()));
    rows.forEach(row -> lines.add(line(row.stream().map(Markdown::escaped).toList())));
    return String.join("\n", lines);
  }

  /** A list, an escaped line each, without a line end after it. */
  public static String list(List<String> entries) {
    return entries.stream().map(entry -> "- " + escaped(entry)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}

package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal. */
public final class TextGrid {

  private static final String GAP = "  ";

  private TextGrid() {}

  /**
   * The lines of a table, its header first.
   *
   * @param headers one a column
   * @param fromLeft whether each column reads from the left; numbers stand at the right
   * @param rows cells of unknown origin
   */
  public static List<String> lines(
      List<String> headers, List<Boolean> fromLeft, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(headers);
    rows.forEach(row -> all.add(row.stream().map(Visible::of).toList()));
    List<StringBuilder> lines = new ArrayList<>();
    all.forEach(row -> lines.add(new StringBuilder()));
    for (int column = 0; column < headers.size(); column++) {
      int at = column;
      int width = all.stream().mapToInt(row -> width(row.get(at))).max().orElseThrow();
      for (int i = 0; i < lines.size(); i++) {
        String cell = all.get(i).get(column);
        lines
            .get(i)
            .append(column == 0 ? "" : GAP)
            .append(padded(cell, width, fromLeft.get(column)));
      }
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private static String padded(String cell, int width, boolean fromLeft) {
    String gap = " ".repeat(width - width(cell));
    return fromLeft ? cell + gap : gap + cell;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal. */
public final class TextGrid {

  private static final String GAP = "  ";

  private TextGrid() {}

  /**
   * One line for the header, then one a row.
   *
   * @param header the columns' names; what a terminal would obey is made visible, as in the cells
   * @param fromLeft which of them read from the left; numbers are aligned on the right
   * @param rows their cells
   */
  public static List<String> lines(
      List<String> header, List<Boolean> fromLeft, List<List<String>> rows) {
    List<List<String>> shown = new ArrayList<>();
    shown.add(header.stream().map(ControlCharacters::of).toList());
    rows.forEach(row -> shown.add(row.stream().map(ControlCharacters::of).toList()));
    List<StringBuilder> lines = new ArrayList<>();
    shown.forEach(row -> lines.add(new StringBuilder()));
    for (int column = 0; column < header.size(); column++) {
      int place = column;
      int width = shown.stream().mapToInt(row -> width(row.get(place))).max().orElseThrow();
      for (int line = 0; line < shown.size(); line++) {
        String cell = shown.get(line).get(column);
        String gap = " ".repeat(width - width(cell));
        lines
            .get(line)
            .append(column == 0 ? "" : GAP)
            .append(fromLeft.get(column) ? cell + gap : gap + cell);
      }
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns for a terminal. */
public final class TextGrid {

  static final String GAP = "  ";

  private TextGrid() {}

  /**
   * One line for the headers, then one a row, then what a narrow screen had no room for.
   *
   * @param grid the table; what a terminal would obey is made visible
   * @param screen what shows it
   */
  public static List<String> lines(Grid grid, Screen screen) {
    return FittedGrid.lines(grid, screen.forTables(0));
  }

  /**
   * The lines of a grid as it is.
   *
   * @param colours of the last cells of its rows; none where that is empty
   */
  static List<String> aligned(Grid grid, List<Document.Colour> colours) {
    List<Integer> widths = widths(grid);
    List<String> lines = new ArrayList<>();
    lines.add(line(grid.headers(), grid, widths));
    for (int i = 0; i < grid.rows().size(); i++) {
      List<String> row = grid.rows().get(i);
      String line = line(row, grid, widths);
      String last = row.get(row.size() - 1).stripTrailing();
      lines.add(
          i < colours.size() && !last.isEmpty()
              ? line.substring(0, line.length() - last.length()) + colours.get(i).of(last)
              : line);
    }
    return lines;
  }

  private static String line(List<String> cells, Grid grid, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String gap = " ".repeat(widths.get(column) - width(cell));
      line.append(column == 0 ? "" : GAP)
          .append(grid.fromLeft().get(column) ? cell + gap : gap + cell);
    }
    return line.toString().stripTrailing();
  }

  static List<Integer> widths(Grid grid) {
    return IntStream.range(0, grid.headers().size())
        .mapToObj(
            column ->
                grid.rows().stream()
                    .mapToInt(row -> width(row.get(column)))
                    .reduce(width(grid.headers().get(column)), Math::max))
        .toList();
  }

  static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

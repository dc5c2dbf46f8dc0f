package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Aligned columns for a terminal: heading, rows, what may be wrong, how to read it. */
final class TextTable implements TableRenderer {

  private static final String GAP = "  ";

  @Override
  public String render(LatencyTable table) {
    List<String> lines = new ArrayList<>();
    Heading.lines(table).forEach(line -> lines.add(Visible.of(line)));
    if (!table.rows().isEmpty()) {
      lines.add("");
      lines.addAll(grid(table));
    }
    section(lines, "Warnings", Notes.warnings(table));
    section(lines, "Not measured", Notes.missed(table));
    lines.add("");
    lines.addAll(Notes.reading(table));
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static void section(List<String> lines, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add("");
      lines.add(title + ":");
      entries.forEach(entry -> lines.add(GAP + Visible.of(entry)));
    }
  }

  private static List<String> grid(LatencyTable table) {
    List<Column> columns = Column.of(table.rows());
    List<List<String>> blocks = columns.stream().map(column -> block(column, table)).toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= table.rows().size(); i++) {
      int line = i;
      List<String> cells = blocks.stream().map(block -> block.get(line)).toList();
      lines.add(String.join(GAP, cells).stripTrailing());
    }
    return lines;
  }

  /** A column's header and cells, padded to one width. */
  private static List<String> block(Column column, LatencyTable table) {
    List<String> cells =
        Stream.concat(
                Stream.of(column.header()),
                table.rows().stream().map(row -> Visible.of(column.cell().apply(row))))
            .toList();
    int width = cells.stream().mapToInt(TextTable::width).max().orElseThrow();
    return cells.stream().map(cell -> padded(cell, width, column.text())).toList();
  }

  private static String padded(String cell, int width, boolean fromLeft) {
    String gap = " ".repeat(width - width(cell));
    return fromLeft ? cell + gap : gap + cell;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}

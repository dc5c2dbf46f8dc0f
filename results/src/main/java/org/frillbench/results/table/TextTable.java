package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal: heading, rows, what may be wrong, how to read it. */
final class TextTable implements TableRenderer {

  private static final String GAP = "  ";

  @Override
  public String render(LatencyTable table) {
    List<String> lines = new ArrayList<>();
    TableHeading.lines(table).forEach(line -> lines.add(ControlCharacters.of(line)));
    if (!table.rows().isEmpty()) {
      lines.add("");
      lines.addAll(grid(table));
    }
    section(lines, "Warnings", TableNotes.warnings(table));
    section(lines, "Not measured", TableNotes.missed(table));
    lines.add("");
    lines.addAll(TableNotes.reading(table));
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static void section(List<String> lines, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add("");
      lines.add(title + ":");
      entries.forEach(entry -> lines.add(GAP + ControlCharacters.of(entry)));
    }
  }

  private static List<String> grid(LatencyTable table) {
    List<Column> columns = Column.of(table);
    return TextGrid.lines(
        columns.stream().map(Column::header).toList(),
        columns.stream().map(Column::text).toList(),
        table.rows().stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }
}

package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;

/** A table of GitHub's Markdown; whatever names mean there is escaped. */
final class MarkdownTable implements TableRenderer {

  @Override
  public String render(LatencyTable table) {
    List<String> blocks = new ArrayList<>();
    TableHeading.lines(table).forEach(line -> blocks.add(Markdown.escaped(line)));
    if (!table.rows().isEmpty()) {
      blocks.add(grid(table));
    }
    list(blocks, TableNotes.warnings(table));
    list(blocks, TableNotes.missed(table));
    TableNotes.reading(table).forEach(note -> blocks.add(Markdown.escaped(note)));
    return String.join("\n\n", blocks) + "\n";
  }

  private static void list(List<String> blocks, List<String> entries) {
    if (!entries.isEmpty()) {
      blocks.add(Markdown.list(entries));
    }
  }

  private static String grid(LatencyTable table) {
    List<Column> columns = Column.of(table);
    return Markdown.table(
        columns.stream().map(Column::header).toList(),
        columns.stream().map(Column::text).toList(),
        table.rows().stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }
}

package org.frillbench.results.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of GitHub's Markdown; whatever names mean there is escaped. */
final class MarkdownTable implements TableRenderer {

  private static final String SPECIAL = "\\`*_{}[]()<>#|~!&@$^";

  @Override
  public String render(LatencyTable table) {
    List<String> blocks = new ArrayList<>();
    Heading.lines(table).forEach(line -> blocks.add(escaped(line)));
    if (!table.rows().isEmpty()) {
      blocks.add(grid(table));
    }
    list(blocks, Notes.warnings(table));
    list(blocks, Notes.missed(table));
    Notes.reading(table).forEach(note -> blocks.add(escaped(note)));
    return String.join("\n\n", blocks) + "\n";
  }

  private static void list(List<String> blocks, List<String> entries) {
    if (!entries.isEmpty()) {
      blocks.add(
          entries.stream().map(entry -> "- " + escaped(entry)).collect(Collectors.joining("\n")));
    }
  }

  private static String grid(LatencyTable table) {
    List<Column> columns = Column.of(table.rows());
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::header).toList()));
    lines.add(line(columns.stream().map(column -> column.text() ? ":--" : "--:").toList()));
    table.rows().stream()
        .map(row -> columns.stream().map(column -> escaped(column.cell().apply(row))).toList())
        .forEach(cells -> lines.add(line(cells)));
    return String.join("\n", lines);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String text) {
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
}

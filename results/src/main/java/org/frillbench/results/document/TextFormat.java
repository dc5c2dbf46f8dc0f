package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal. */
public final class TextFormat implements Renderer<Document> {

  private final boolean colour;

  /**
   * For a terminal.
   *
   * @param colour whether it takes colours
   */
  public TextFormat(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String render(Document document) {
    List<String> lines = new ArrayList<>();
    add(lines, "", document.heading());
    if (!document.grid().rows().isEmpty()) {
      separate(lines);
      lines.addAll(grid(document));
    }
    for (Document.Section section : document.sections()) {
      separate(lines);
      lines.add(section.title() + ":");
      add(lines, "  ", section.entries());
      if (section.hasGrid()) {
        Grid grid = section.grid();
        TextGrid.lines(grid.headers(), grid.fromLeft(), grid.rows())
            .forEach(line -> lines.add("  " + line));
      }
      if (section.more() != null) {
        lines.add("  " + section.more());
      }
    }
    separate(lines);
    add(lines, "", document.notes());
    if (document.conclusion() != null) {
      lines.add(document.conclusion().summary() + ": " + document.conclusion().outcome());
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static void separate(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private static void add(List<String> lines, String indent, List<String> texts) {
    texts.forEach(text -> lines.add(indent + ControlCharacters.of(text)));
  }

  private List<String> grid(Document document) {
    Grid grid = document.grid();
    List<String> lines =
        new ArrayList<>(TextGrid.lines(grid.headers(), grid.fromLeft(), grid.rows()));
    for (int i = 0; colour && i < document.colours().size(); i++) {
      List<String> row = grid.rows().get(i);
      String last = ControlCharacters.of(row.get(row.size() - 1));
      String line = lines.get(i + 1);
      String rest = line.substring(0, line.length() - last.length());
      lines.set(i + 1, rest + document.colours().get(i).of(last));
    }
    return lines;
  }
}

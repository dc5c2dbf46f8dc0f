package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for a terminal. */
public final class TextFormat implements Renderer<Document> {

  private final Screen screen;

  /** For {@code screen}. */
  public TextFormat(Screen screen) {
    this.screen = screen;
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
      add(lines, "", List.of(section.title() + ":"));
      add(lines, "  ", section.entries());
      if (section.hasGrid()) {
        FittedGrid.lines(section.grid(), screen.forTables(2))
            .forEach(line -> lines.add("  " + line));
      }
      if (section.more() != null) {
        // What is to be typed is copied whole: a terminal that is too narrow breaks it itself.
        lines.add("  " + ControlCharacters.of(section.more()));
      }
    }
    separate(lines);
    add(lines, "", document.notes());
    if (document.conclusion() != null) {
      String answer = document.conclusion().summary() + ": " + document.conclusion().outcome();
      lines.addAll(screen.wrapped(answer, ""));
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static void separate(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
  }

  private void add(List<String> lines, String indent, List<String> texts) {
    texts.forEach(text -> lines.addAll(screen.wrapped(ControlCharacters.of(text), indent)));
  }

  private List<String> grid(Document document) {
    return FittedGrid.lines(
        document.grid(), screen.forTables(0), screen.colour() ? document.colours() : List.of());
  }
}

package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;

/** GitHub's Markdown; characters that have a meaning there are escaped. */
final class MarkdownFormat implements Renderer<Document> {

  @Override
  public String render(Document document) {
    List<String> blocks = new ArrayList<>();
    if (document.conclusion() != null) {
      blocks.add(
          "### frill-bench "
              + document.conclusion().outcome()
              + ": "
              + document.conclusion().summary());
    }
    document.heading().forEach(line -> blocks.add(Markdown.escaped(line)));
    Grid grid = document.grid();
    if (!grid.rows().isEmpty()) {
      blocks.add(Markdown.table(grid.headers(), grid.fromLeft(), grid.rows()));
    }
    for (Document.Section section : document.sections()) {
      blocks.add(Markdown.escaped(section.title()) + ":");
      if (!section.entries().isEmpty()) {
        blocks.add(Markdown.list(section.entries()));
      }
      if (section.more() != null) {
        blocks.add(Markdown.escaped(section.more()));
      }
      if (section.hasGrid()) {
        Grid table = section.grid();
        blocks.add(Markdown.table(table.headers(), table.fromLeft(), table.rows()));
      }
    }
    if (!document.notes().isEmpty()) {
      blocks.add(Markdown.list(document.notes()));
    }
    return String.join("\n\n", blocks) + "\n";
  }
}

package org.frillbench.results.publish;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.table.Markdown;

/** A table of GitHub's Markdown with its notes below. */
final class MarkdownDocument {

  private MarkdownDocument() {}

  static String render(CitableTable table) {
    DocumentTable sheet = DocumentTable.of(table, /* digests= */ true);
    List<String> blocks = new ArrayList<>();
    blocks.add(Markdown.table(sheet.headers(), sheet.fromLeft(), sheet.rows()));
    sheet.notes().forEach(note -> blocks.add(Markdown.escaped(note)));
    return String.join("\n\n", blocks) + "\n";
  }
}

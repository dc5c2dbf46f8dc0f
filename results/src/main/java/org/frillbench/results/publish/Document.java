package org.frillbench.results.publish;

import org.frillbench.results.record.RunJson;
import org.frillbench.results.table.ControlCharacters;

/** The forms in which a table is published. */
public enum Document {
  /** Everything, in the schema of {@link CitableTableSchema}. */
  JSON("latency.json"),
  /** One row a line, at full precision. */
  CSV("latency.csv"),
  /** For a page. */
  MARKDOWN("latency.md"),
  /** For a paper, with booktabs. */
  LATEX("latency.tex");

  private final String fileName;

  Document(String fileName) {
    this.fileName = fileName;
  }

  /** The name of its file. */
  public String fileName() {
    return fileName;
  }

  /** The document's text; the same in every locale. */
  public String render(CitableTable table) {
    return switch (this) {
      case JSON -> ControlCharacters.inJson(RunJson.pretty(table));
      case CSV -> CsvDocument.render(table);
      case MARKDOWN -> MarkdownDocument.render(table);
      case LATEX -> LatexDocument.render(table);
    };
  }
}

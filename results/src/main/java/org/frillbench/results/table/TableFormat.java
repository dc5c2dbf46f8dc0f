package org.frillbench.results.table;

import java.util.Locale;

/** The formats of a table. */
public enum TableFormat {
  /** Aligned columns for a terminal. */
  TEXT,
  /** Rows at full precision, with target and run. */
  JSON,
  /** RFC 4180, one row a line, at full precision. */
  CSV,
  /** A table for a page or a pull request. */
  MARKDOWN;

  /** What renders it. */
  public TableRenderer renderer() {
    return switch (this) {
      case TEXT -> new TextTable();
      case JSON -> new JsonTable();
      case CSV -> new CsvTable();
      case MARKDOWN -> new MarkdownTable();
    };
  }

  /** The name in options: {@code markdown}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

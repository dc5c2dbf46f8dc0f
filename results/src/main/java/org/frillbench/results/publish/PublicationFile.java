package org.frillbench.results.publish;

import java.util.EnumSet;
import java.util.Set;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;

/** The files that a table is published in. */
public enum PublicationFile {
  /** Everything, in the schema of {@link CitableTableSchema}. */
  JSON("latency.json", Format.JSON),
  /** One row a line, at full precision. */
  CSV("latency.csv", Format.CSV),
  /** For a page; it has room for digests. */
  MARKDOWN("latency.md", Format.MARKDOWN),
  /** For a paper. */
  LATEX("latency.tex", Format.LATEX);

  private final String fileName;
  private final Format format;

  PublicationFile(String fileName, Format format) {
    this.fileName = fileName;
    this.format = format;
  }

  /** Its name in the folder. */
  public String fileName() {
    return fileName;
  }

  /** Its content, with the groups of columns that are asked for; the same in every locale. */
  public String render(CitableTable table, Set<ColumnGroup> asked) {
    Set<ColumnGroup> groups = EnumSet.noneOf(ColumnGroup.class);
    groups.addAll(asked);
    if (this == MARKDOWN) {
      groups.add(ColumnGroup.DIGEST);
    }
    return format.render(PublicationDocument.of(table, groups));
  }
}

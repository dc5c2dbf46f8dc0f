package org.frillbench.results.publish;

import java.util.EnumSet;
import java.util.Set;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;

/** The files that a table is published in. */
public enum PublicationFile {
  /** Everything, in the schema that {@link CitableTable#SCHEMA} names. */
  JSON("json", Format.JSON),
  /** One row a line, at full precision. */
  CSV("csv", Format.CSV),
  /** For a page; it has room for digests. */
  MARKDOWN("md", Format.MARKDOWN),
  /** For a paper. */
  LATEX("tex", Format.LATEX);

  private final String extension;
  private final Format format;

  PublicationFile(String extension, Format format) {
    this.extension = extension;
    this.format = format;
  }

  /** The name in the folder of what is published as {@code base}: {@code latency.json}. */
  public String fileName(String base) {
    return base + "." + extension;
  }

  /** The format of its content. */
  public Format format() {
    return format;
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

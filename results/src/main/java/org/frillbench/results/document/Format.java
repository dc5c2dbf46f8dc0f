package org.frillbench.results.document;

import java.util.Locale;

/** The formats of every document. */
public enum Format implements Renderer<Document> {
  /** Aligned columns for a terminal. */
  TEXT(new TextFormat(Screen.FILE)),
  /** For a page or a pull request. */
  MARKDOWN(new MarkdownFormat()),
  /** For a paper, with booktabs. */
  LATEX(new LatexFormat()),
  /** RFC 4180, one row a line, at full precision. */
  CSV(document -> CsvCells.file(document.lines())),
  /** Everything at full precision; control characters are escaped. */
  JSON(new JsonFormat());

  @SuppressWarnings("ImmutableEnumChecker") // The renderers of this list hold nothing that changes.
  private final Renderer<Document> renderer;

  Format(Renderer<Document> renderer) {
    this.renderer = renderer;
  }

  @Override
  public String render(Document document) {
    return renderer.render(document);
  }

  /** A document for {@code screen}, which matters to text alone. */
  public String render(Document document, Screen screen) {
    return this == TEXT ? new TextFormat(screen).render(document) : render(document);
  }

  /** Whether programs read it, so that nothing else may be written beside it. */
  public boolean forPrograms() {
    return this == CSV || this == JSON || this == LATEX;
  }

  /** The name in options: {@code markdown}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

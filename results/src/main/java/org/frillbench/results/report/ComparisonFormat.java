package org.frillbench.results.report;

import java.util.Locale;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Renderer;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextFormat;

/** The formats of a comparison. */
public enum ComparisonFormat {
  /** {@link Format#TEXT}. */
  TEXT,
  /** {@link Format#MARKDOWN}, as a comment for a pull request. */
  MARKDOWN,
  /** {@link Format#LATEX}. */
  LATEX,
  /** {@link Format#CSV}. */
  CSV,
  /** JUnit's XML, one test case a candidate, which CI servers read. */
  JUNIT,
  /** GitHub's workflow commands, which show as annotations. */
  GITHUB,
  /** A page with the runs themselves. */
  HTML,
  /** {@link Format#JSON}, in a schema of its own. */
  JSON;

  /**
   * What renders it.
   *
   * @param screen what shows it, which matters to text alone
   * @param page what renders the page, which takes the runs
   */
  public Renderer<Comparison> renderer(Screen screen, Renderer<Comparison> page) {
    return switch (this) {
      case TEXT -> of(new TextFormat(screen));
      case MARKDOWN -> of(Format.MARKDOWN);
      case LATEX -> of(Format.LATEX);
      case CSV -> of(Format.CSV);
      case JUNIT -> new JUnitComparison();
      case GITHUB -> new GitHubComparison();
      case HTML -> page;
      case JSON -> of(Format.JSON);
    };
  }

  private static Renderer<Comparison> of(Renderer<Document> format) {
    return comparison -> format.render(ComparisonDocument.of(comparison));
  }

  /** The name in options: {@code markdown}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.frillbench.results.report;

import java.util.Locale;

/** The formats of a comparison. */
public enum ComparisonFormat {
  /** Aligned columns for a terminal. */
  TEXT,
  /** A comment for a pull request. */
  MARKDOWN,
  /** JUnit's XML, one test case a candidate, which CI servers read. */
  JUNIT,
  /** GitHub's workflow commands, which show as annotations. */
  GITHUB,
  /** Everything at full precision, in a schema of its own. */
  JSON;

  /**
   * What renders it.
   *
   * @param colour whether a terminal will show it that takes colours; text alone has any
   */
  public ComparisonRenderer renderer(boolean colour) {
    return switch (this) {
      case TEXT -> new TextComparison(colour);
      case MARKDOWN -> new MarkdownComparison();
      case JUNIT -> new JUnitComparison();
      case GITHUB -> new GitHubComparison();
      case JSON -> new JsonComparison();
    };
  }

  /** The name in options: {@code markdown}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

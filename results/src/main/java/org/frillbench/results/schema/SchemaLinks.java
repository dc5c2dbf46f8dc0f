package org.frillbench.results.schema;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References between schemas as links between their pages. */
final class SchemaLinks {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:urn:frill-bench:([a-z-]+):(\\d+))?(?:#/\\$defs/([^/]+)(.*))?");

  private SchemaLinks() {}

  /**
   * The link that stands for a {@code $ref}.
   *
   * @throws IllegalStateException if it leads to no published schema and no definition
   */
  static String of(String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      throw new IllegalStateException("a reference that no page can follow: " + reference);
    }
    String schema = parts.group(1);
    String definition = parts.group(3);
    String page = schema == null ? "" : schema + "-" + parts.group(2) + ".md";
    if (definition == null) {
      return link(schema, page);
    }
    String words = definition + parts.group(4).replace("/properties/", ".");
    return link(schema == null ? words : words + " of " + schema, page + "#" + anchor(definition));
  }

  /** The anchor of a heading, as GitHub makes it. */
  private static String anchor(String definition) {
    return definition.toLowerCase(Locale.ROOT);
  }

  private static String link(String words, String target) {
    return "[" + words + "](" + target + ")";
  }
}

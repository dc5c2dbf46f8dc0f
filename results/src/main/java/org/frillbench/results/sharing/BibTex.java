package org.frillbench.results.sharing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.results.document.Latex;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.Citation;
import org.frillbench.results.publish.Provenance;

/** The citation of a table, and that of what measured it, as BibTeX entries in UTF-8. */
public final class BibTex {

  /** The name of its file. */
  public static final String FILE = "latency.bib";

  /** BibTeX parts names at this word in any case, and knows no parts of one with more commas. */
  private static final String NO_PERSON = "(?is)(.* )?and( .*)?|.*,.*,.*,.*";

  private BibTex() {}

  /**
   * Both entries.
   *
   * @param table a table with a citation
   */
  public static String of(CitableTable table) {
    Provenance first = table.measured().get(0).provenance();
    return entry("frill-bench-" + first.run().id(), table(table.citation()))
        + "\n"
        + entry("frill-bench", tool(first));
  }

  private static Map<String, String> table(Citation citation) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!citation.by().authors().isEmpty()) {
      fields.put(
          "author",
          citation.by().authors().stream()
              .map(BibTex::author)
              .collect(Collectors.joining(" and ")));
    }
    fields.put("title", "{" + escaped(citation.title()) + "}");
    fields.put("howpublished", escaped(citation.measured()));
    fields.put("year", citation.date().substring(0, 4));
    if (citation.by().url() != null) {
      // Its form excludes braces; what else LaTeX obeys is left to the style.
      fields.put("url", citation.by().url());
    }
    if (citation.by().license() != null) {
      fields.put("note", escaped("License: " + citation.by().license()));
    }
    return fields;
  }

  private static Map<String, String> tool(Provenance provenance) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("author", "{" + escaped(Citation.TOOL_AUTHORS) + "}");
    fields.put("title", "{" + escaped(Citation.TOOL) + "}");
    fields.put("howpublished", escaped("Software, version " + provenance.tool().version()));
    fields.put("note", escaped("License: " + Citation.TOOL_LICENSE));
    return fields;
  }

  private static String author(String name) {
    String escaped = escaped(name);
    return name.matches(NO_PERSON) ? "{" + escaped + "}" : escaped;
  }

  private static String entry(String key, Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
  }

  /** BibTeX counts braces, escaped ones too. */
  private static String escaped(String text) {
    return Latex.escaped(text)
        .replace("\\{", "\\textbraceleft{}")
        .replace("\\}", "\\textbraceright{}");
  }
}

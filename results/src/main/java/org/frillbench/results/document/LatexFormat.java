package org.frillbench.results.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tabular in the style of booktabs with its notes below, to be put into a document by {@code
 * \input}; caption and place are the document's.
 */
final class LatexFormat implements Renderer<Document> {

  @Override
  public String render(Document document) {
    return "% The document's preamble needs \\usepackage{booktabs}.\n"
        + (document.grid().rows().isEmpty() ? "" : tabular(document.grid()))
        + "\n\\smallskip\n{\\footnotesize\n"
        + notes(document).stream()
            .map(note -> Latex.escaped(note) + "\n")
            .collect(Collectors.joining())
        + "\\par}\n"
        + document.sections().stream()
            .filter(Document.Section::hasGrid)
            .map(
                section ->
                    "\n\\smallskip\n\\noindent "
                        + Latex.escaped(section.title())
                        + ":\n\n"
                        + tabular(section.grid()))
            .collect(Collectors.joining());
  }

  private static String tabular(Grid grid) {
    String columns =
        grid.fromLeft().stream().map(left -> left ? "l" : "r").collect(Collectors.joining());
    return "\\begin{tabular}{@{}"
        + columns
        + "@{}}\n\\toprule\n"
        + line(grid.headers())
        + "\\midrule\n"
        + grid.rows().stream().map(LatexFormat::line).collect(Collectors.joining())
        + "\\bottomrule\n\\end{tabular}\n";
  }

  private static List<String> notes(Document document) {
    List<String> notes = new ArrayList<>(document.heading());
    if (document.conclusion() != null) {
      notes.add(document.conclusion().summary() + ": " + document.conclusion().outcome());
    }
    document.sections().forEach(section -> notes.addAll(section.entries()));
    notes.addAll(document.notes());
    return notes;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Latex::escaped).collect(Collectors.joining(" & ", "", " \\\\\n"));
  }
}

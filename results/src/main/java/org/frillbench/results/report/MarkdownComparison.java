package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.table.Markdown;

/** A comment for a pull request; whatever names mean in Markdown is escaped. */
final class MarkdownComparison implements ComparisonRenderer {

  @Override
  public String render(Comparison comparison) {
    List<String> blocks = new ArrayList<>();
    blocks.add(
        "### frill-bench "
            + ComparisonText.outcome(comparison)
            + ": "
            + ComparisonText.summary(comparison));
    if (!comparison.changes().isEmpty()) {
      List<ComparisonColumns> columns = ComparisonColumns.of(comparison);
      blocks.add(
          Markdown.table(
              ComparisonColumns.headers(columns),
              ComparisonColumns.directions(columns),
              ComparisonColumns.cells(columns, comparison)));
    }
    list(blocks, ComparisonNotes.cautions(comparison));
    if (comparison.selfTest() != null) {
      blocks.add("Self-test, a slowdown put into the right side's samples:");
      list(blocks, ComparisonNotes.selfTest(comparison));
    }
    List<String> small = new ArrayList<>(ComparisonNotes.heading(comparison));
    small.addAll(ComparisonNotes.reading(comparison));
    list(blocks, small);
    return String.join("\n\n", blocks) + "\n";
  }

  private static void list(List<String> blocks, List<String> entries) {
    if (!entries.isEmpty()) {
      blocks.add(Markdown.list(entries));
    }
  }
}

package org.frillbench.results.report;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.table.ControlCharacters;
import org.frillbench.results.table.TextGrid;

/** Aligned columns for a terminal; where it takes colours, verdicts have one. */
final class TextComparison implements ComparisonRenderer {

  private static final String PLAIN = "\u001b[0m";

  private final boolean colour;

  TextComparison(boolean colour) {
    this.colour = colour;
  }

  @Override
  public String render(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    ComparisonNotes.heading(comparison).forEach(line -> lines.add(ControlCharacters.of(line)));
    if (!comparison.changes().isEmpty()) {
      lines.add("");
      lines.addAll(grid(comparison));
    }
    section(lines, "Note:", ComparisonNotes.cautions(comparison));
    section(
        lines,
        "Self-test, a slowdown put into the right side's samples:",
        ComparisonNotes.selfTest(comparison));
    lines.add("");
    lines.addAll(ComparisonNotes.reading(comparison));
    lines.add(ComparisonText.summary(comparison) + ": " + ComparisonText.outcome(comparison));
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add("");
      lines.add(title);
      entries.forEach(entry -> lines.add("  " + ControlCharacters.of(entry)));
    }
  }

  private List<String> grid(Comparison comparison) {
    List<ComparisonColumns> columns = ComparisonColumns.of(comparison);
    List<String> lines =
        new ArrayList<>(
            TextGrid.lines(
                ComparisonColumns.headers(columns),
                ComparisonColumns.directions(columns),
                ComparisonColumns.cells(columns, comparison)));
    for (int i = 0; colour && i < comparison.changes().size(); i++) {
      Verdict verdict = comparison.changes().get(i).verdict();
      String word = ControlCharacters.of(ComparisonText.verdict(comparison.changes().get(i)));
      String line = lines.get(i + 1);
      lines.set(
          i + 1, line.substring(0, line.length() - word.length()) + colour(verdict) + word + PLAIN);
    }
    return lines;
  }

  private static String colour(Verdict verdict) {
    if (verdict == null) {
      return "\u001b[33m";
    }
    return switch (verdict) {
      case REGRESSED -> "\u001b[1;31m";
      case IMPROVED, OK -> "\u001b[32m";
      case INCONCLUSIVE -> "\u001b[33m";
      case NOT_COMPARABLE -> "\u001b[35m";
    };
  }
}

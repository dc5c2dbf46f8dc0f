package org.frillbench.results.explain;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.document.Prose;

/** Explanations in lines for a terminal. */
public final class ExplanationText {

  private static final String INDENT = "  ";

  private ExplanationText() {}

  /** All of an explanation. */
  public static List<String> lines(Explanation explanation, int width) {
    List<String> lines = new ArrayList<>();
    String head = explanation.id() + " (" + explanation.kind().words() + "): ";
    lines.addAll(Prose.lines(head + explanation.summary() + ".", width, "", INDENT));
    lines.add("");
    lines.addAll(Prose.lines(explanation.meaning(), width));
    lines.add("");
    lines.addAll(Prose.lines("Rule: " + explanation.rule(), width, "", INDENT));
    lines.add("");
    lines.add("What to do:");
    explanation
        .remedies()
        .forEach(
            remedy -> lines.addAll(Prose.lines(remedy, width, INDENT + "- ", INDENT + INDENT)));
    return lines;
  }

  /** A line or two for each, under headings for the kinds. */
  public static List<String> list(List<Explanation> explanations, int width) {
    int longest = explanations.stream().mapToInt(each -> each.id().length()).max().orElse(0);
    String gap = " ".repeat(longest + 2 * INDENT.length());
    List<String> lines = new ArrayList<>();
    Explanation.Kind kind = null;
    for (Explanation each : explanations) {
      if (each.kind() != kind) {
        kind = each.kind();
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.add(heading(kind));
      }
      String name = INDENT + each.id();
      String first = name + gap.substring(name.length());
      lines.addAll(Prose.lines(each.summary(), width, first, gap));
    }
    return lines;
  }

  private static String heading(Explanation.Kind kind) {
    String words = kind.words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + "s:";
  }
}

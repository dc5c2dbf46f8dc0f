package org.frillbench.results.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.frillbench.results.warning.Thresholds;
import org.junit.jupiter.api.Test;

/** The explanations of warnings, notes and verdicts, and the pages that list them. */
final class ExplanationsTest {

  private static final Path DOCS = Path.of("..", "docs");

  private static void assertExplainsExactly(
      String resource, Supplier<List<Explanation>> explanations) {
    Set<String> ids =
        explanations.get().stream()
            .map(Explanation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        ids, new TreeSet<>(ExplanationFile.beside(Explanations.class, resource).ids()), resource);
  }

  @Test
  void resourcesExplainEveryIdAndNoOther() {
    assertExplainsExactly("warning.md", Explanations::warnings);
    assertExplainsExactly("caution.md", Explanations::comparisonNotes);
    assertExplainsExactly("verdict.md", Explanations::verdicts);
  }

  @Test
  void explanationsHaveNoUnresolvedLimitAndFullSentences() {
    for (Explanation each : Explanations.all()) {
      String all = each.meaning() + each.rule() + String.join("", each.remedies());
      assertFalse(all.contains("{"), all);
      assertTrue(each.meaning().endsWith(".") && each.rule().endsWith("."), each.id());
      assertFalse(each.summary().endsWith("."), each.id());
    }
  }

  @Test
  void limitsAreThoseOfTheCode() {
    Explanation battery =
        Explanations.warnings().stream()
            .filter(each -> each.id().equals("LOW-BATTERY"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        battery.rule().contains("under " + Thresholds.LOW_BATTERY_PERCENT + " %"), battery.rule());
  }

  @Test
  void comparingPageListsEveryVerdictAndNote() throws Exception {
    assertLists(
        "compare.md",
        Explanations.verdicts().stream().map(each -> row(each.id(), each.summary())).toList());
    assertLists(
        "compare.md",
        Explanations.comparisonNotes().stream().map(each -> row(each.id(), each.rule())).toList());
  }

  private static String row(String name, String text) {
    return "| " + name + " | " + text + " |";
  }

  /** The rows of one table of a page, as they are to be written. */
  private static void assertLists(String page, List<String> rows) throws Exception {
    String text = Files.readString(DOCS.resolve(page));
    assertTrue(
        text.contains("\n" + String.join("\n", rows) + "\n\n"),
        page + " has to contain\n" + String.join("\n", rows));
  }
}

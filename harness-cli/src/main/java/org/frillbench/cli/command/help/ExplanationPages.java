package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.Explanations;

/** What {@code explain} explains, as pages of the documentation in Markdown. */
final class ExplanationPages {

  /** What leads to them, for the page of the top. */
  static final String LINKS =
      """

      ## Explanations

      - [Warnings](warnings.md), conditions of a device, notes on comparisons
      - [Verdicts](verdicts.md) of compare and gate
      - [Exit codes](exit-codes.md)
      """;

  private ExplanationPages() {}

  /** The pages by the names of their files. */
  static Map<String, String> all() {
    List<Explanation> warnings = new ArrayList<>(Explanations.warnings());
    warnings.addAll(AllExplanations.deviceConditions());
    warnings.addAll(Explanations.comparisonNotes());
    Map<String, String> pages = new TreeMap<>();
    pages.put("warnings.md", page("Warnings", HelpTopic.WARNINGS, warnings));
    pages.put("verdicts.md", page("Verdicts", HelpTopic.VERDICTS, Explanations.verdicts()));
    pages.put(
        "exit-codes.md", page("Exit codes", HelpTopic.EXIT_CODES, AllExplanations.exitCodes()));
    return pages;
  }

  private static String page(String title, HelpTopic topic, List<Explanation> explanations) {
    return "# "
        + title
        + "\n\n"
        + capital(topic.summary())
        + ".\n\n"
        + explanations.stream().map(ExplanationPages::section).collect(Collectors.joining("\n"));
  }

  private static String section(Explanation each) {
    return "## "
        + each.id()
        + "\n\n"
        + capital(each.kind().words())
        + ": "
        + each.summary()
        + ".\n\n"
        + each.meaning()
        + "\n\n**Rule:** "
        + each.rule()
        + "\n\n"
        + each.remedies().stream()
            .map(remedy -> "- " + remedy + "\n")
            .collect(Collectors.joining());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

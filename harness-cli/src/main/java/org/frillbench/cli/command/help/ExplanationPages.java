package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.Explanation.Kind;
import org.frillbench.results.explain.Explanations;

/** What {@code explain} explains, as pages of the documentation in Markdown. */
final class ExplanationPages {

  private static final String LINKS =
      """

      ## Explanations

      - [Warnings](warnings.md), conditions of a device, notes on comparisons
      - [Verdicts](verdicts.md) of compare and gate
      - [Exit codes](exit-codes.md)
      """;

  private static final String OPTIONS = "\n## Options\n";

  private ExplanationPages() {}

  /** The pages by the names of their files. */
  static Map<String, String> all() {
    List<Explanation> warnings = new ArrayList<>(Explanations.warnings());
    warnings.addAll(AllExplanations.deviceConditions());
    warnings.addAll(Explanations.comparisonNotes());
    Map<String, String> pages = new TreeMap<>();
    pages.put(ReferenceLinks.WARNINGS, page("Warnings", HelpTopic.WARNINGS, warnings));
    pages.put(
        ReferenceLinks.VERDICTS, page("Verdicts", HelpTopic.VERDICTS, Explanations.verdicts()));
    pages.put(
        ReferenceLinks.EXIT_CODES,
        page("Exit codes", HelpTopic.EXIT_CODES, AllExplanations.exitCodes()));
    return pages;
  }

  /** The page of the top with what leads to them, before its own sections. */
  static String linkedFrom(String top) {
    return top.replace(OPTIONS, LINKS + OPTIONS);
  }

  private static String page(String title, HelpTopic topic, List<Explanation> explanations) {
    return "# "
        + title
        + "\n\n"
        + capital(topic.summary())
        + ".\n\n"
        + contents(explanations)
        + explanations.stream().map(ExplanationPages::section).collect(Collectors.joining("\n"));
  }

  /** A line for each kind with the ids; nothing for a page of one kind. */
  private static String contents(List<Explanation> explanations) {
    Map<Kind, List<String>> ids = new LinkedHashMap<>();
    for (Explanation each : explanations) {
      ids.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
          .add(ReferenceLinks.idLink(each.id()));
    }
    if (ids.size() == 1) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    ids.forEach(
        (kind, links) ->
            lines.append("- ").append(several(kind)).append(String.join(", ", links)).append('\n'));
    return lines.append('\n').toString();
  }

  private static String several(Kind kind) {
    String rest =
        switch (kind) {
          case BLOCKING_WARNING -> ", which end a run with exit code 6 unless accepted";
          case DEVICE_CONDITION -> ", which doctor finds beside warnings";
          default -> "";
        };
    return "**" + capital(kind.words()) + "s**" + rest + ": ";
  }

  private static String section(Explanation each) {
    return "## "
        + each.id()
        + "\n\n"
        + capital(each.kind().words())
        + ": "
        + ReferenceLinks.explained(each.summary())
        + ".\n\n"
        + ReferenceLinks.explained(each.meaning())
        + "\n\n**Rule:** "
        + ReferenceLinks.explained(each.rule())
        + "\n\n"
        + each.remedies().stream()
            .map(remedy -> "- " + ReferenceLinks.explained(remedy) + "\n")
            .collect(Collectors.joining());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

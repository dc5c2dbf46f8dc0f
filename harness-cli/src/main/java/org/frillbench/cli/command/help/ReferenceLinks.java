package org.frillbench.cli.command.help;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.Explanation.Kind;

/** Links between the pages of the reference, and what is typed as code, in text without either. */
final class ReferenceLinks {

  /** The file of the explanations of warnings, conditions and notes. */
  static final String WARNINGS = "warnings.md";

  /** The file of the explanations of verdicts. */
  static final String VERDICTS = "verdicts.md";

  /** The file of the explanations of exit codes. */
  static final String EXIT_CODES = "exit-codes.md";

  /** An option, with its value where that cannot be a word of the sentence. */
  private static final String OPTION =
      "--(?:(?:columns|kernels|target) [a-z]+|[a-z-]+(?: (?:[A-Z][A-Z-]*(?![a-z])(?:\\.[a-z]+)*|[0-9]+[a-z%]*))?)";

  private static final Pattern TYPED =
      Pattern.compile(
          "(?<![`\\w-])(?:frill-bench ([a-z-]+)(?: set)?(?: (?:"
              + OPTION
              + "|[A-Z]{2,}(?:-[A-Z]+)*(?:\\.[a-z]+)*))*|"
              + OPTION
              + ")");

  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern LINK_OR_CODE = Pattern.compile("\\[`[^)]*\\)|`[^`]*`");
  private static final Map<String, String> PLACES = places(AllExplanations.all());
  private static final Pattern ID = ids();

  private ReferenceLinks() {}

  /** {@code text} of an explanation with code and links. */
  static String explained(String text) {
    return outsideCode(
        outsideCode(text, plain -> TYPED.matcher(plain).replaceAll(ReferenceLinks::typed), CODE),
        ReferenceLinks::linked,
        LINK_OR_CODE);
  }

  /** {@code text} with a link for each id. */
  static String linked(String text) {
    return ID.matcher(text).replaceAll(found -> idLink(found.group()));
  }

  /** The link to the explanation of {@code id}. */
  static String idLink(String id) {
    return "[" + id + "](" + PLACES.get(id) + ")";
  }

  private static String typed(MatchResult found) {
    String code = "`" + found.group() + "`";
    return found.group(1) == null ? code : "[" + code + "](" + found.group(1) + ".md)";
  }

  private static String outsideCode(String text, UnaryOperator<String> change, Pattern kept) {
    StringBuilder changed = new StringBuilder();
    int end = 0;
    for (MatchResult code : kept.matcher(text).results().toList()) {
      changed.append(change.apply(text.substring(end, code.start()))).append(code.group());
      end = code.end();
    }
    return changed.append(change.apply(text.substring(end))).toString();
  }

  private static Map<String, String> places(List<Explanation> explanations) {
    Map<String, String> places = new HashMap<>();
    for (Explanation each : explanations) {
      places.put(each.id(), file(each.kind()) + "#" + each.id().toLowerCase(Locale.ROOT));
    }
    return places;
  }

  private static String file(Kind kind) {
    return switch (kind) {
      case VERDICT -> VERDICTS;
      case EXIT_CODE -> EXIT_CODES;
      default -> WARNINGS;
    };
  }

  /** Ids of words; numbers mean other things as well. */
  private static Pattern ids() {
    String words =
        PLACES.keySet().stream()
            .filter(id -> !Character.isDigit(id.charAt(0)))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])");
  }
}

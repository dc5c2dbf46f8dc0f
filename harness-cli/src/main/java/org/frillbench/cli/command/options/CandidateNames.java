package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.NearMisses;
import picocli.CommandLine.Option;

/** Candidates chosen by their names, in which commas and equals signs are common. */
@Under(OptionHeading.OUTPUT)
public final class CandidateNames implements Predicate<String> {

  private static final int MOST_LISTED = 5;

  @Option(
      names = "--candidate",
      paramLabel = "NAME",
      description = {
        "Only this candidate; may be repeated. A * in the name is any text and a ? any"
            + " character: quote them for the shell."
      })
  private List<String> names = new ArrayList<>();

  private final Set<String> seen = new LinkedHashSet<>();

  /** Whether {@code name} is chosen, as every name is where the option is absent. */
  @Override
  public boolean test(String name) {
    seen.add(name);
    return names.isEmpty()
        || names.stream().anyMatch(each -> pattern(each).matcher(name).matches());
  }

  private static Pattern pattern(String name) {
    String expression =
        Stream.of(name.split("(?<=[*?])|(?=[*?])", -1))
            .map(CandidateNames::expression)
            .collect(Collectors.joining());
    return Pattern.compile(expression, Pattern.DOTALL);
  }

  private static String expression(String part) {
    return switch (part) {
      case "*" -> ".*";
      case "?" -> ".";
      default -> Pattern.quote(part);
    };
  }

  /** Why nothing was chosen, with the names that may have been meant. */
  public String absence() {
    if (names.isEmpty() || seen.isEmpty()) {
      return "";
    }
    Collection<String> near =
        names.stream().flatMap(name -> NearMisses.of(name, seen).stream()).distinct().toList();
    Collection<String> listed = near.isEmpty() ? seen : near;
    String more =
        listed.size() > MOST_LISTED ? " and " + (listed.size() - MOST_LISTED) + " more" : "";
    return " with such a candidate; there is "
        + listed.stream().limit(MOST_LISTED).collect(Collectors.joining("; "))
        + more;
  }
}

package org.frillbench.cli.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.Cli;

/** Compares an output with what a document shows, without what differs from run to run. */
final class Shape {

  /** What a machine's noise adds to an output, or takes from it. */
  private static final Pattern OF_NOISE =
      Pattern.compile(
          "((frill-bench: )?(NOT-SETTLED|CONTENDED)\\b|More: |Note:|Warnings:|flat: |Percentiles "
              + "|burst\\b|time to throttle: |\\{\"event\":\"warning\").*");

  private Shape() {}

  /**
   * What is the same in every run: whole sentences and a table's columns without their numbers,
   * students without their names, and columns of tails, paces and warnings, which a busy machine
   * changes, as it changes the unit; of any other line its first word.
   */
  private static String of(String line) {
    String plain =
        line.strip()
            .replaceAll("\\bal=[^ :]+", "student")
            .replaceAll("\\d[\\d.,:TZ-]*", "#")
            .replaceAll(" +", " ");
    if (plain.startsWith("{\"event\":")) {
      return plain.split(",", 2)[0];
    }
    if (plain.startsWith("candidate ")) {
      return plain.replace(" µs", " ms").replaceAll(" (p#|flat|warnings)( ms)?", "");
    }
    return plain.matches("[A-Z][^;]*[.:]") ? plain : plain.split(" ", 2)[0];
  }

  /** The lines of {@code shown} for which a command printed none of their shape. */
  static List<String> missing(Collection<String> shown, Cli.Ended ended) {
    Set<String> printed =
        Stream.of(ended.out(), ended.err())
            .flatMap(String::lines)
            .map(Shape::of)
            .collect(Collectors.toSet());
    return shown.stream()
        .filter(line -> !OF_NOISE.matcher(line.strip()).matches())
        .filter(line -> !printed.contains(of(line)))
        .toList();
  }
}

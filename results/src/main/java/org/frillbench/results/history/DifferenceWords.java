package org.frillbench.results.history;

import java.util.Collection;
import java.util.List;
import org.frillbench.results.compare.Comparability;

/**
 * The fields of {@link Comparability} as readers of tables know them: by the option that sets them,
 * or by a word.
 */
public final class DifferenceWords {

  private DifferenceWords() {}

  /** Each of {@code fields} in words, without repetitions. */
  public static List<String> of(Collection<String> fields) {
    return fields.stream().map(DifferenceWords::of).distinct().toList();
  }

  private static String of(String field) {
    return switch (field) {
      case "kind" -> "kind";
      case "coreDigest" -> "timing core";
      case "used.kernels" -> "kernels that ran";
      case "timing.minIterations" -> "--iterations";
      case "timing.minNs" -> "--min-time";
      case "timing.maxNs" -> "--max-time";
      default ->
          switch (field.replaceFirst("\\..*", "")) {
            case "target" -> "target";
            case "input" -> "inputs";
            case "warmup" -> "warm-up";
            case "jmh" -> "JMH's iterations";
            default -> "settings";
          };
    };
  }
}

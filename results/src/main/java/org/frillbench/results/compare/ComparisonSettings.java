package org.frillbench.results.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of a comparison.
 *
 * @param threshold the change that matters, 0.05 for 5 %
 * @param rankTests whether rank tests are wanted beside the verdicts
 * @param strict whether it fails, too, where it can say nothing
 * @param sameOutputs whether it fails, too, where outputs differ beyond the limit of their kind
 * @param gate the command that measures both sides in turns, without its rounds
 */
public record ComparisonSettings(
    double threshold, boolean rankTests, boolean strict, boolean sameOutputs, String gate) {

  /** Where it is not known which files the sides are. */
  private static final String ANY_GATE = "frill-bench gate BASE NEW";

  /** What is asked of sides whose files are not known. */
  public ComparisonSettings(
      double threshold, boolean rankTests, boolean strict, boolean sameOutputs) {
    this(threshold, rankTests, strict, sameOutputs, anyGate(threshold));
  }

  /** By the same threshold, for which its rounds are computed. */
  private static String anyGate(double threshold) {
    List<String> words = new ArrayList<>(List.of(ANY_GATE));
    words.addAll(options(threshold));
    return String.join(" ", words);
  }

  /** The words that give a command this threshold; none for the one that it has by default. */
  public static List<String> options(double threshold) {
    return threshold == VerdictRule.THRESHOLD
        ? List.of()
        : List.of(
            "--threshold",
            BigDecimal.valueOf(100 * threshold)
                    .round(MathContext.DECIMAL32)
                    .stripTrailingZeros()
                    .toPlainString()
                + "%");
  }
}

package org.frillbench.results.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.numerics.MagnifiedRounding;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.statistics.Levels;
import org.frillbench.results.warning.Thresholds;

/** The limits of the rules by the names that explanations have for them, in words. */
final class RuleLimits {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9]+)\\}");
  private static final double NS_PER_S = 1e9;

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("battery", Thresholds.LOW_BATTERY_PERCENT + " %"),
          Map.entry("hotBattery", Thresholds.HOT_BATTERY_CELSIUS + " °C"),
          Map.entry("clockFall", Thresholds.CLOCK_FALL_PERCENT + " %"),
          Map.entry("contention", percent(Thresholds.CONTENTION)),
          Map.entry("drift", percent(Thresholds.DRIFT)),
          Map.entry("fewTrials", Integer.toString(Thresholds.FEW_TRIALS)),
          Map.entry("significance", percent(Thresholds.SIGNIFICANCE_LEVEL)),
          Map.entry("level", percent(Levels.TOLERANCE)),
          Map.entry("tolerance", percent(WarmupRule.CONVERGENCE.tolerance)),
          Map.entry("window", seconds(WarmupRule.CONVERGENCE.windowNs)),
          Map.entry("longestWarmup", seconds(WarmupRule.CONVERGENCE.maxNs)),
          Map.entry("float32Limit", NumberText.limit(OutputLimit.FLOAT32)),
          Map.entry("float16Limit", NumberText.limit(OutputLimit.FLOAT16)),
          Map.entry("integerLimit", NumberText.limit(OutputLimit.INTEGER)),
          Map.entry("lastBit", plain(MagnifiedRounding.LAST_BIT)),
          Map.entry("verdictTrials", Integer.toString(VerdictRule.LEAST_TRIALS)),
          Map.entry("threshold", percent(VerdictRule.THRESHOLD)),
          Map.entry("verdictLevel", percent(VerdictRule.LEVEL)));

  private RuleLimits() {}

  /**
   * {@code text} with each name in braces replaced by the limit.
   *
   * @throws IllegalStateException if a name is unknown
   */
  static String filledIn(String text) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(words(name.group(1))));
  }

  private static String words(String name) {
    String words = WORDS.get(name);
    if (words == null) {
      throw new IllegalStateException("no limit is called " + name);
    }
    return words;
  }

  private static String percent(double share) {
    return plain(100 * share) + " %";
  }

  private static String seconds(long ns) {
    return plain(ns / NS_PER_S) + " s";
  }

  /** Without trailing zeros, and without the digits by which a product is off. */
  private static String plain(double value) {
    return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}

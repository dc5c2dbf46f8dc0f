package org.frillbench.cli.jmh;

import java.util.Arrays;
import java.util.Locale;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * The ratio of two sets of forks: of their geometric means, with Welch's t interval on the logs.
 *
 * @param value the estimate
 * @param low the lower end at 95 %; null where a side has one fork
 * @param high the upper end, likewise
 */
record MeansRatio(double value, @MayBeAbsent Double low, @MayBeAbsent Double high) {

  private static final double LEVEL = 0.95;

  /** What {@code above} is over {@code below}; a mean a fork, at least one. */
  static MeansRatio of(double[] above, double[] below) {
    double[] up = MeanEstimate.logs(above);
    double[] down = MeanEstimate.logs(below);
    if (up.length < 2 || down.length < 2) {
      return new MeansRatio(Math.exp(mean(up) - mean(down)), null, null);
    }
    MeanEstimate difference = MeanEstimate.ofDifference(down, up);
    double reach = difference.halfWidth(LEVEL);
    return new MeansRatio(
        Math.exp(difference.mean()),
        Math.exp(difference.mean() - reach),
        Math.exp(difference.mean() + reach));
  }

  /** For people. */
  String text() {
    return low == null
        ? NumberText.ratio(value) + ", no interval from one fork"
        : String.format(
            Locale.ROOT,
            "%s, 95 %% interval %s to %s",
            NumberText.ratio(value),
            NumberText.ratio(low),
            NumberText.ratio(high));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}

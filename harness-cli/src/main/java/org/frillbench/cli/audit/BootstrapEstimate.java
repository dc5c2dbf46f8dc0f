package org.frillbench.cli.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.frillbench.results.statistics.Quantiles;

/**
 * A figure of a condition with its percentile bootstrap interval over rounds, 95 %: a round's
 * trials stay together, so what changed from round to round cancels out of ratios.
 *
 * @param value the figure over all rounds
 * @param low the lower end
 * @param high the upper end
 */
record BootstrapEstimate(double value, double low, double high) {

  private static final int RESAMPLES = 2000;

  /** The estimate of {@code figure}, a function of the rounds. */
  static BootstrapEstimate of(NoiseSample sample, ToDoubleFunction<int[]> figure) {
    int n = sample.rounds();
    Random random = new Random(1);
    double[] resampled = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      resampled[i] = figure.applyAsDouble(resample(n, random));
    }
    Arrays.sort(resampled);
    return new BootstrapEstimate(
        figure.applyAsDouble(IntStream.range(0, n).toArray()),
        Quantiles.of(resampled, 0.025),
        Quantiles.of(resampled, 0.975));
  }

  /** The same, or null where it is not finite: a ratio whose divisor is 0 in some rounds. */
  static BootstrapEstimate finite(NoiseSample sample, ToDoubleFunction<int[]> figure) {
    BootstrapEstimate estimate = of(sample, figure);
    return Double.isFinite(estimate.value + estimate.low + estimate.high) ? estimate : null;
  }

  /** Rounds at random, but not one round alone: that has no deviation. */
  private static int[] resample(int rounds, Random random) {
    int[] drawn = random.ints(rounds, 0, rounds).toArray();
    boolean alone = Arrays.stream(drawn).distinct().count() == 1;
    return alone ? resample(rounds, random) : drawn;
  }

  /** For people: {@code 1.02 (1.01-1.04)}, times {@code factor}. */
  String text(double factor, int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + "-" + number + ")",
        factor * value,
        factor * low,
        factor * high);
  }
}

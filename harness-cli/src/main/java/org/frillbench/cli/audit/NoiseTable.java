package org.frillbench.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.frillbench.results.statistics.Quantiles;

/**
 * The conditions of a noise audit side by side. Intervals are percentile bootstrap intervals over
 * rounds, 95 %: a round's trials stay together, so what changed from round to round cancels out of
 * the ratios.
 */
public final class NoiseTable {

  private static final int RESAMPLES = 2000;
  private static final String ROW = "%-30s %10s %20s %20s %8s %20s";

  private NoiseTable() {}

  /** Lines of text: a heading, then one for each of {@code samples}, the usual one first. */
  public static List<String> lines(List<NoiseSample> samples) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            ROW, "condition", "median, ms", "over usual", "between, %", "within, %", "variance"));
    NoiseSample usual = samples.get(0);
    for (NoiseSample sample : samples) {
      int[] all = IntStream.range(0, sample.rounds()).toArray();
      lines.add(
          String.format(
              Locale.ROOT,
              ROW,
              sample.name(),
              String.format(Locale.ROOT, "%.4f", sample.medianNs(all) / 1e6),
              sample == usual
                  ? ""
                  : interval(sample, rounds -> sample.medianNs(rounds) / usual.medianNs(rounds), 3),
              interval(sample, rounds -> 100 * sample.between(rounds), 2),
              sample.halved() ? String.format(Locale.ROOT, "%.2f", 100 * sample.within(all)) : "",
              sample == usual
                  ? ""
                  : interval(
                      sample,
                      rounds -> Math.pow(sample.between(rounds) / usual.between(rounds), 2),
                      2)));
    }
    return lines;
  }

  private static String interval(NoiseSample sample, ToDoubleFunction<int[]> figure, int decimals) {
    int n = sample.rounds();
    Random random = new Random(1);
    double[] resampled = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      resampled[i] = figure.applyAsDouble(resample(n, random));
    }
    Arrays.sort(resampled);
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + "-" + number + ")",
        figure.applyAsDouble(IntStream.range(0, n).toArray()),
        Quantiles.of(resampled, 0.025),
        Quantiles.of(resampled, 0.975));
  }

  /** Rounds at random, but not one round alone: that has no deviation. */
  private static int[] resample(int rounds, Random random) {
    int[] drawn = random.ints(rounds, 0, rounds).toArray();
    boolean alone = Arrays.stream(drawn).distinct().count() == 1;
    return alone ? resample(rounds, random) : drawn;
  }
}

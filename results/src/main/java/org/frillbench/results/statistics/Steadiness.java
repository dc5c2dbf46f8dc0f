package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The classification of a trial by the change points of its series, after Barrett et al., "Virtual
 * machine warmup blows hot and cold" (OOPSLA 2017).
 *
 * <p>The series is reduced to the medians of at most 200 {@link Blocks} of at least 5 samples, so
 * that single outliers neither cause nor hide a change, and the cost is bounded. {@link
 * ChangePoints} divides these into segments of at least a twentieth of the series. The penalty is
 * 10 σ² ln m for m blocks, σ being estimated from the differences of successive block medians,
 * which a change of level does not inflate. Segments whose medians differ by at most 5 % count as
 * the same level: slightly more than the 4 % of the warm-up rule.
 */
public enum Steadiness {
  /** One level throughout. */
  FLAT,
  /** Slower levels first, then one level to the end. */
  WARMING,
  /** Faster levels first, then one level to the end. */
  SLOWING,
  /** Any other sequence of levels, or the last level lasts for under a quarter of the series. */
  UNSTEADY;

  /** The maximum relative difference of segments that count as one level. */
  private static final double LEVEL_TOLERANCE = 0.05;

  private static final double PENALTY = 10;

  /** The minimum length of the last level, as a share of the series. */
  private static final double MIN_LAST_LEVEL = 0.25;

  private static final int MAX_BLOCKS = 200;
  private static final int MAX_SEGMENTS = 20;

  /** The third quartile of the standard normal distribution. */
  private static final double NORMAL_QUARTILE = 0.674489750196082;

  /** The minimum σ relative to the median, so that the clock's resolution causes no change. */
  private static final double MIN_SIGMA = 1e-3;

  /** The steadiness of {@code series}, in the order measured; null for under 50 samples. */
  static Steadiness of(double[] series) {
    if (!Blocks.enough(series.length)) {
      return null;
    }
    double[] blocks = Blocks.medians(series, MAX_BLOCKS);
    double median = Quantiles.median(blocks);
    double[] relative = Arrays.stream(blocks).map(block -> block / median - 1).toArray();
    double sigma = Math.max(MIN_SIGMA, noise(relative));
    double penalty = PENALTY * sigma * sigma * Math.log(relative.length);
    int minLength = Math.max(2, relative.length / MAX_SEGMENTS);
    return classify(blocks, ChangePoints.of(relative, penalty, minLength));
  }

  /** The standard deviation within levels, estimated from the differences of successive values. */
  private static double noise(double[] values) {
    double[] steps = new double[values.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(values[i + 1] - values[i]);
    }
    return Quantiles.median(steps) / (NORMAL_QUARTILE * Math.sqrt(2));
  }

  private static Steadiness classify(double[] blocks, List<ChangePoints.Segment> segments) {
    double[] levels =
        segments.stream()
            .mapToDouble(
                segment ->
                    Quantiles.median(Arrays.copyOfRange(blocks, segment.from(), segment.to())))
            .toArray();
    double last = levels[levels.length - 1];
    int first = levels.length - 1;
    while (first > 0 && Math.abs(levels[first - 1] / last - 1) <= LEVEL_TOLERANCE) {
      first--;
    }
    if (first == 0) {
      return FLAT;
    }
    if (blocks.length - segments.get(first).from() < MIN_LAST_LEVEL * blocks.length) {
      return UNSTEADY;
    }
    double[] earlier = Arrays.copyOf(levels, first);
    if (Arrays.stream(earlier).allMatch(level -> level > (1 + LEVEL_TOLERANCE) * last)) {
      return WARMING;
    }
    return Arrays.stream(earlier).allMatch(level -> level < (1 - LEVEL_TOLERANCE) * last)
        ? SLOWING
        : UNSTEADY;
  }
}

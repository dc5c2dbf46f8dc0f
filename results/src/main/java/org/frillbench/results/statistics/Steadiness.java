package org.frillbench.results.statistics;

import java.util.List;

/**
 * The classification of a trial by the change points of its series, after Barrett et al., "Virtual
 * machine warmup blows hot and cold" (OOPSLA 2017).
 *
 * <p>The series is reduced to the medians of at most 200 {@link Blocks} of at least 5 samples, so
 * that single outliers neither cause nor hide a change, and the cost is bounded. {@link Levels}
 * divides these into segments of at least a twentieth of the series. Segments whose medians differ
 * by at most 5 % count as the same level.
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

  /** The minimum length of the last level, as a share of the series. */
  public static final double MIN_LAST_LEVEL = 0.25;

  private static final int MAX_BLOCKS = 200;
  private static final int MAX_SEGMENTS = 20;

  /** The steadiness of {@code series}, in the order measured; null for under 50 samples. */
  static Steadiness of(double[] series) {
    if (!Blocks.enough(series.length)) {
      return null;
    }
    double[] blocks = Blocks.medians(series, MAX_BLOCKS);
    return classify(blocks.length, Levels.segments(blocks, minLength(blocks)));
  }

  private static int minLength(double[] blocks) {
    return Math.max(2, blocks.length / MAX_SEGMENTS);
  }

  /**
   * The levels of {@code series} with the indices of its samples; one level for under 50 samples.
   */
  static List<Levels.Level> levels(double[] series) {
    if (!Blocks.enough(series.length)) {
      return List.of(new Levels.Level(0, series.length, Quantiles.median(series)));
    }
    double[] blocks = Blocks.medians(series, MAX_BLOCKS);
    return Levels.of(blocks, minLength(blocks)).stream()
        .map(
            level ->
                new Levels.Level(
                    Blocks.start(level.from(), blocks.length, series.length),
                    Blocks.start(level.to(), blocks.length, series.length),
                    level.median()))
        .toList();
  }

  private static Steadiness classify(int blocks, List<Levels.Level> segments) {
    int first = segments.size() - 1;
    Levels.Level last = segments.get(first);
    while (first > 0 && segments.get(first - 1).isNear(last)) {
      first--;
    }
    if (first == 0) {
      return FLAT;
    }
    if (blocks - segments.get(first).from() < MIN_LAST_LEVEL * blocks) {
      return UNSTEADY;
    }
    List<Levels.Level> earlier = segments.subList(0, first);
    if (earlier.stream()
        .allMatch(level -> level.median() > (1 + Levels.TOLERANCE) * last.median())) {
      return WARMING;
    }
    return earlier.stream()
            .allMatch(level -> level.median() < (1 - Levels.TOLERANCE) * last.median())
        ? SLOWING
        : UNSTEADY;
  }
}

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

  /**
   * The steadiness of a series.
   *
   * @param blocks the number of its blocks
   * @param segments these divided
   */
  static Steadiness of(int blocks, List<Levels.Level> segments) {
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

package org.frillbench.results.statistics;

import java.util.List;

/**
 * How the pace of one trial's series went, from one division of its {@link Blocks}.
 *
 * @param steadiness whether it changed; null for under 50 samples
 * @param levels its levels, with the indices of its samples; one for under 50 samples
 */
record Pace(Steadiness steadiness, List<Levels.Level> levels) {

  private static final int MAX_BLOCKS = 200;
  private static final int MAX_SEGMENTS = 20;

  Pace {
    levels = List.copyOf(levels);
  }

  /** The pace of {@code series}, in the order measured, at least one sample. */
  static Pace of(double[] series) {
    if (!Blocks.enough(series.length)) {
      return new Pace(null, List.of(new Levels.Level(0, series.length, Quantiles.median(series))));
    }
    double[] blocks = Blocks.medians(series, MAX_BLOCKS);
    List<Levels.Level> segments =
        Levels.segments(blocks, Math.max(2, blocks.length / MAX_SEGMENTS));
    return new Pace(
        Steadiness.of(blocks.length, segments),
        Levels.joined(blocks, segments).stream()
            .map(level -> ofSamples(level, blocks.length, series.length))
            .toList());
  }

  private static Levels.Level ofSamples(Levels.Level level, int blocks, int samples) {
    return new Levels.Level(
        Blocks.start(level.from(), blocks, samples),
        Blocks.start(level.to(), blocks, samples),
        level.median());
  }
}

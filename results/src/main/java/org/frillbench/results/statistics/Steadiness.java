package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * How a trial's pace went, told from the change points of its series, after Barrett et al.,
 * "Virtual machine warmup blows hot and cold" (OOPSLA 2017).
 *
 * <p>The series becomes the medians of at most 200 stretches of at least 5 samples, so that single
 * pauses neither make nor hide a change, and so that the cost has a bound. {@link ChangePoints}
 * cuts it into segments of at least a twentieth of its length. The penalty is 3 σ² ln m for m
 * stretches, σ being told from the differences of neighbours, which no change of level inflates.
 * Segments whose medians differ by at most 5 % are the same pace: a little more than the 4 % by
 * which a warm-up may end.
 */
public enum Steadiness {
  /** One pace from the first sample to the last. */
  FLAT,
  /** Slower at first, then one pace to the end. */
  WARMING,
  /** Faster at first, then one pace to the end. */
  SLOWING,
  /** Pace came and went, or the last one was kept for under a quarter of the series. */
  UNSTEADY;

  private static final double SAME_PACE = 0.05;
  private static final double PENALTY = 10;
  private static final double LAST_PACE = 0.25;
  private static final int MOST_STRETCHES = 200;
  private static final int SEGMENTS = 20;

  /** A standard normal variable is beyond this in half of all cases. */
  private static final double NORMAL_QUARTILE = 0.674489750196082;

  /** Steps of the clock must not count as pace: σ is at least so much of the median. */
  private static final double LEAST_SIGMA = 1e-3;

  /** The steadiness of {@code series}, in the order taken; null under 50 samples. */
  static Steadiness of(double[] series) {
    if (!Blocks.enough(series.length)) {
      return null;
    }
    double[] paces = Blocks.medians(series, MOST_STRETCHES);
    double median = Quantiles.median(paces);
    double[] relative = Arrays.stream(paces).map(pace -> pace / median - 1).toArray();
    double sigma = Math.max(LEAST_SIGMA, noise(relative));
    double penalty = PENALTY * sigma * sigma * Math.log(relative.length);
    int least = Math.max(2, relative.length / SEGMENTS);
    return classify(paces, ChangePoints.of(relative, penalty, least));
  }

  /** The standard deviation without changes of level, from the differences of neighbours. */
  private static double noise(double[] values) {
    double[] steps = new double[values.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(values[i + 1] - values[i]);
    }
    return Quantiles.median(steps) / (NORMAL_QUARTILE * Math.sqrt(2));
  }

  private static Steadiness classify(double[] paces, List<ChangePoints.Segment> segments) {
    double[] levels =
        segments.stream()
            .mapToDouble(
                segment ->
                    Quantiles.median(Arrays.copyOfRange(paces, segment.from(), segment.to())))
            .toArray();
    double end = levels[levels.length - 1];
    int first = levels.length - 1;
    while (first > 0 && Math.abs(levels[first - 1] / end - 1) <= SAME_PACE) {
      first--;
    }
    if (first == 0) {
      return FLAT;
    }
    if (paces.length - segments.get(first).from() < LAST_PACE * paces.length) {
      return UNSTEADY;
    }
    double[] before = Arrays.copyOf(levels, first);
    if (Arrays.stream(before).allMatch(level -> level > (1 + SAME_PACE) * end)) {
      return WARMING;
    }
    return Arrays.stream(before).allMatch(level -> level < (1 - SAME_PACE) * end)
        ? SLOWING
        : UNSTEADY;
  }
}

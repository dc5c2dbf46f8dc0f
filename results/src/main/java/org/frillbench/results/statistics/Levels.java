package org.frillbench.results.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The levels of a series of medians, divided by {@link ChangePoints}. The penalty is 10 σ² ln n for
 * n values, σ being estimated from the differences of successive values, which a change of level
 * does not inflate.
 */
public final class Levels {

  /**
   * The maximum relative difference of segments that count as one level: slightly more than the 4 %
   * of the warm-up rule.
   */
  public static final double TOLERANCE = 0.05;

  private static final double PENALTY = 10;

  /** The third quartile of the standard normal distribution. */
  private static final double NORMAL_QUARTILE = 0.674489750196082;

  /** The minimum σ relative to the median, so that the clock's resolution causes no change. */
  private static final double MIN_SIGMA = 1e-3;

  private Levels() {}

  /**
   * Consecutive values of one level.
   *
   * @param from index of the first value, from 0
   * @param to index after the last value
   * @param median their median
   */
  public record Level(int from, int to, double median) {

    private static Level of(double[] values, int from, int to) {
      return new Level(from, to, Quantiles.median(Arrays.copyOfRange(values, from, to)));
    }

    /** Whether this is within {@link #TOLERANCE} of {@code other}. */
    boolean isNear(Level other) {
      return Math.abs(median / other.median - 1) <= TOLERANCE;
    }
  }

  /**
   * The segments of {@code values}, however near their medians are.
   *
   * @param values positive values, at least {@code minLength} of them
   * @param minLength the minimum number of values per segment, at least 1
   */
  static List<Level> segments(double[] values, int minLength) {
    double median = Quantiles.median(values);
    double[] relative = Arrays.stream(values).map(value -> value / median - 1).toArray();
    double sigma = Math.max(MIN_SIGMA, noise(relative));
    double penalty = PENALTY * sigma * sigma * Math.log(relative.length);
    return ChangePoints.of(relative, penalty, minLength).stream()
        .map(segment -> Level.of(values, segment.from(), segment.to()))
        .toList();
  }

  /**
   * The levels of {@code values}: segments, of which each joins the level before it if their
   * medians are within {@link #TOLERANCE}.
   *
   * @param values positive values, at least {@code minLength} of them
   * @param minLength the minimum number of values per segment, at least 1
   */
  public static List<Level> of(double[] values, int minLength) {
    return joined(values, segments(values, minLength));
  }

  /** The levels of {@code values} that were divided into {@code segments}. */
  static List<Level> joined(double[] values, List<Level> segments) {
    List<Level> levels = new ArrayList<>();
    for (Level segment : segments) {
      int last = levels.size() - 1;
      if (last >= 0 && segment.isNear(levels.get(last))) {
        levels.set(last, Level.of(values, levels.get(last).from, segment.to));
      } else {
        levels.add(segment);
      }
    }
    return levels;
  }

  /** The standard deviation within levels, estimated from the differences of successive values. */
  private static double noise(double[] values) {
    double[] steps = new double[values.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.abs(values[i + 1] - values[i]);
    }
    return Quantiles.median(steps) / (NORMAL_QUARTILE * Math.sqrt(2));
  }
}

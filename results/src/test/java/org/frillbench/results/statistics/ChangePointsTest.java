package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.frillbench.results.statistics.ChangePoints.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangePointsTest {

  private static final double[] STEP = {0, 0, 0, 10, 10, 10};

  /** One segment costs 6 · 25 = 150, two cost the penalty. */
  @Test
  void aChangeIsWorthAPenaltyBelowWhatItSaves() {
    List<Segment> two = List.of(new Segment(0, 3), new Segment(3, 6));
    assertEquals(two, ChangePoints.of(STEP, 149, 1));
    assertEquals(List.of(new Segment(0, 6)), ChangePoints.of(STEP, 151, 1));
  }

  @Test
  void segmentsHaveTheirLeastLength() {
    double[] blip = {0, 0, 0, 0, 9, 0, 0, 0, 0};
    assertEquals(3, ChangePoints.of(blip, 1, 1).size());
    ChangePoints.of(blip, 1, 3)
        .forEach(segment -> assertEquals(true, segment.length() >= 3, segment::toString));
    assertEquals(List.of(), ChangePoints.of(STEP, 1, 7));
  }

  /** The same minimum found without dropping anything, over 60 series with and without changes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void findsTheTrueOptimum(int least) {
    Random random = new Random(least);
    for (int i = 0; i < 60; i++) {
      double[] series = random.doubles(80).toArray();
      for (int at = random.nextInt(80); i % 3 > 0 && at < 80; at++) {
        series[at] += i % 3;
      }
      double penalty = 0.05 + random.nextDouble();
      List<Segment> found = ChangePoints.of(series, penalty, least);
      assertEquals(optimum(series, penalty, least), total(series, found, penalty), 1e-9);
    }
  }

  private static double optimum(double[] series, double penalty, int least) {
    double[] best = new double[series.length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int end = least; end <= series.length; end++) {
      for (int begin = 0; begin <= end - least; begin++) {
        best[end] = Math.min(best[end], best[begin] + distance(series, begin, end) + penalty);
      }
    }
    return best[series.length];
  }

  private static double total(double[] series, List<Segment> segments, double penalty) {
    return segments.stream()
        .mapToDouble(segment -> distance(series, segment.from(), segment.to()) + penalty)
        .sum();
  }

  private static double distance(double[] series, int begin, int end) {
    double[] part = Arrays.copyOfRange(series, begin, end);
    double mean = Arrays.stream(part).average().orElseThrow();
    return Arrays.stream(part).map(value -> (value - mean) * (value - mean)).sum();
  }
}

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

  /** One segment costs 6 · 25 = 150, a second one costs the penalty. */
  @Test
  void changeIsFoundOnlyIfItReducesTheCostByMoreThanThePenalty() {
    List<Segment> two = List.of(new Segment(0, 3), new Segment(3, 6));
    assertEquals(two, ChangePoints.of(STEP, 149, 1));
    assertEquals(List.of(new Segment(0, 6)), ChangePoints.of(STEP, 151, 1));
  }

  @Test
  void segmentsAreNotShorterThanTheMinimumLength() {
    double[] blip = {0, 0, 0, 0, 9, 0, 0, 0, 0};
    assertEquals(3, ChangePoints.of(blip, 1, 1).size());
    ChangePoints.of(blip, 1, 3)
        .forEach(
            segment -> assertEquals(true, segment.to() - segment.from() >= 3, segment::toString));
    assertEquals(List.of(), ChangePoints.of(STEP, 1, 7));
  }

  /** The minimum without pruning, for 60 series with and without change points. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void prunedSearchFindsTheExactMinimum(int minLength) {
    Random random = new Random(minLength);
    for (int i = 0; i < 60; i++) {
      double[] series = random.doubles(80).toArray();
      for (int at = random.nextInt(80); i % 3 > 0 && at < 80; at++) {
        series[at] += i % 3;
      }
      double penalty = 0.05 + random.nextDouble();
      List<Segment> found = ChangePoints.of(series, penalty, minLength);
      assertEquals(minimum(series, penalty, minLength), total(series, found, penalty), 1e-9);
    }
  }

  private static double minimum(double[] series, double penalty, int minLength) {
    double[] best = new double[series.length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int end = minLength; end <= series.length; end++) {
      for (int begin = 0; begin <= end - minLength; begin++) {
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

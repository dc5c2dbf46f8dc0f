package org.frillbench.results.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where the level of a series changes: the segmentation that minimises the squared distances to
 * each segment's mean plus a penalty for every further segment, found exactly by PELT (Killick,
 * Fearnhead and Eckley, "Optimal detection of changepoints with a linear computational cost",
 * Journal of the American Statistical Association 107, 2012).
 *
 * <p>PELT drops a beginning as soon as it can no longer be that of an optimal segment. With a least
 * length, what beats it has to be complete first, so it is dropped that many points later. The cost
 * is n² / 2 steps on a series without any change and near linear on one with many.
 */
final class ChangePoints {

  private static final int KEPT = Integer.MAX_VALUE;

  private final int n;
  private final double penalty;
  private final int least;
  private final double[] sums;
  private final double[] squares;

  /** The least total for the points before an index, and where its last segment begins. */
  private final double[] best;

  private final int[] last;

  /**
   * The beginnings still in the race, their totals at the present end, and when each is dropped.
   */
  private final int[] begins;

  private final double[] totals;
  private final int[] dropped;
  private int racing;

  private ChangePoints(double[] series, double penalty, int least) {
    this.n = series.length;
    this.penalty = penalty;
    this.least = least;
    this.sums = new double[n + 1];
    this.squares = new double[n + 1];
    this.best = new double[n + 1];
    this.last = new int[n + 1];
    this.begins = new int[n + 1];
    this.totals = new double[n + 1];
    this.dropped = new int[n + 1];
    Arrays.fill(dropped, KEPT);
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + series[i];
      squares[i + 1] = squares[i] + series[i] * series[i];
    }
  }

  /**
   * A stretch of one level.
   *
   * @param from index of its first point
   * @param to index after its last point
   */
  record Segment(int from, int to) {
    int length() {
      return to - from;
    }
  }

  /**
   * The segments of {@code series} in order; none if it is shorter than one.
   *
   * @param penalty what one more segment has to save in squared distance, above 0
   * @param least the fewest points in a segment, at least 1
   */
  static List<Segment> of(double[] series, double penalty, int least) {
    return series.length < least ? List.of() : new ChangePoints(series, penalty, least).segments();
  }

  private List<Segment> segments() {
    for (int end = least; end <= n; end++) {
      int newest = end - least;
      if (newest == 0 || newest >= least) {
        begins[racing++] = newest;
      }
      choose(end);
      drop(end);
    }
    return backwards();
  }

  private void choose(int end) {
    int staying = 0;
    best[end] = Double.POSITIVE_INFINITY;
    for (int i = 0; i < racing; i++) {
      int begin = begins[i];
      if (dropped[begin] > end) {
        double total = best[begin] + distance(begin, end);
        begins[staying] = begin;
        totals[staying++] = total;
        if (total + penalty < best[end]) {
          best[end] = total + penalty;
          last[end] = begin;
        }
      }
    }
    racing = staying;
  }

  private void drop(int end) {
    for (int i = 0; i < racing; i++) {
      if (totals[i] > best[end] && dropped[begins[i]] == KEPT) {
        dropped[begins[i]] = end + least;
      }
    }
  }

  /** The squared distances of the points from {@code begin} to before {@code end} to their mean. */
  private double distance(int begin, int end) {
    double sum = sums[end] - sums[begin];
    return squares[end] - squares[begin] - sum * sum / (end - begin);
  }

  private List<Segment> backwards() {
    List<Segment> segments = new ArrayList<>();
    for (int end = n; end > 0; end = last[end]) {
      segments.add(new Segment(last[end], end));
    }
    Collections.reverse(segments);
    return segments;
  }
}

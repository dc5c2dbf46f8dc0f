package org.frillbench.results.frontier;

import java.util.Comparator;
import java.util.List;

/**
 * The best candidate whose latency's upper end fits.
 *
 * @param limitNs what it has to fit under, ns
 * @param chosen the best of those that fit, the faster one of equals; null where none does
 * @param fitting how many fit
 * @param noiseUnknown how many have no known upper end, so that nothing can be said of them
 * @param better those with more objective that do not fit, the best first
 * @param next the best of the others that fit; null where there is none
 */
public record Choice(
    double limitNs, Point chosen, int fitting, int noiseUnknown, List<Point> better, Point next) {

  private static final Comparator<Point> BEST_FIRST =
      Comparator.comparingDouble(Point::value)
          .reversed()
          .thenComparingDouble(point -> point.row().latencyNs());

  /**
   * The choice among {@code frontier}'s points, dominated or not: what is dominated is not the
   * best.
   */
  public static Choice under(double limitNs, Frontier frontier) {
    Noise noise = frontier.noise();
    List<Point> fitting =
        frontier.points().stream()
            .filter(point -> fits(point, limitNs, noise))
            .sorted(BEST_FIRST)
            .toList();
    Point chosen = fitting.isEmpty() ? null : fitting.get(0);
    List<Point> better =
        frontier.points().stream()
            .filter(point -> !fits(point, limitNs, noise))
            .filter(point -> chosen == null || point.value() > chosen.value())
            .sorted(BEST_FIRST)
            .toList();
    Point next = fitting.size() < 2 ? null : fitting.get(1);
    int noiseUnknown =
        (int)
            frontier.points().stream()
                .filter(point -> noise.upperNs(point.row()).isEmpty())
                .count();
    return new Choice(limitNs, chosen, fitting.size(), noiseUnknown, better, next);
  }

  /** Of one whose noise is not known nothing can be said to fit. */
  private static boolean fits(Point point, double limitNs, Noise noise) {
    return noise.upperNs(point.row()).filter(upper -> upper <= limitNs).isPresent();
  }
}

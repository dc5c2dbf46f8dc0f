package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/**
 * A point for programs.
 *
 * @param candidate its name
 * @param settings how it ran
 * @param sha256 SHA-256 of its file
 * @param bytes size of its file
 * @param trials how often it was measured
 * @param latencyNs its latency, ns
 * @param lowNs what that stays above at 97.5 %, ns; absent where no noise is known, like the next
 * @param highNs what it stays below
 * @param quality its mean accuracy; absent where size is that objective
 * @param paretoStatus its Pareto status
 * @param dominatedBy what dominates it; absent where nothing does
 * @param warnings what may be wrong with its figures
 */
record PointJson(
    String candidate,
    Settings settings,
    String sha256,
    long bytes,
    int trials,
    double latencyNs,
    @MayBeAbsent Double lowNs,
    @MayBeAbsent Double highNs,
    @MayBeAbsent Double quality,
    ParetoStatus paretoStatus,
    @MayBeAbsent Dominator dominatedBy,
    List<Warning> warnings) {

  /**
   * One that is at least as good and faster.
   *
   * @param candidate its name
   * @param settings how it ran
   * @param ratio the dominated candidate's latency over its
   * @param leastRatio the lower end of that ratio
   */
  record Dominator(String candidate, Settings settings, double ratio, double leastRatio) {
    static Dominator of(Point.Dominator dominator) {
      TableRow row = dominator.row();
      return new Dominator(row.candidate(), row.settings(), dominator.ratio(), dominator.least());
    }
  }

  /** A point of {@code frontier}; null of null. */
  static PointJson of(Point point, Frontier frontier) {
    if (point == null) {
      return null;
    }
    TableRow row = point.row();
    return new PointJson(
        row.candidate(),
        row.settings(),
        row.sha256(),
        row.bytes(),
        row.trials().size(),
        row.latencyNs(),
        frontier.noise().lowerNs(row).orElse(null),
        frontier.noise().upperNs(row).orElse(null),
        frontier.objective().isSize() ? null : (Double) point.value(),
        point.status(),
        point.dominator() == null ? null : Dominator.of(point.dominator()),
        row.warnings());
  }

  static List<PointJson> all(List<Point> points, Frontier frontier) {
    return points.stream().map(point -> of(point, frontier)).toList();
  }
}

package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/**
 * The frontier of latency and objective that knows noise. A candidate leaves it only if some rival
 * that is at least as good is faster beyond noise: the one-sided interval of their ratio at 1 −
 * 0.05 / k lies wholly below 1, for the k rivals that are at least as good. So one that belongs on
 * the frontier leaves it by chance in at most 5 % of runs, however many rivals it has (Bonferroni;
 * Dunn, Journal of the American Statistical Association 56, 1961). The objective is taken at its
 * word.
 *
 * @param points those whose objective is known, the fastest first
 * @param unknown the names of candidates whose objective is not
 * @param noiseUnknown whether two could not be told apart because no noise is known
 * @param objective what latency was weighed against
 * @param noise how far latencies were told apart
 */
public record Frontier(
    List<Point> points,
    List<String> unknown,
    boolean noiseUnknown,
    Objective objective,
    Noise noise) {

  private static final double RISK = 0.05;

  public Frontier {
    points = List.copyOf(points);
    unknown = List.copyOf(unknown);
  }

  /** Of the rows of one result set. */
  public static Frontier of(List<TableRow> rows, Objective objective, Noise noise) {
    List<Settings> settings = rows.stream().map(TableRow::settings).distinct().toList();
    List<Point> plain = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (TableRow row : rows) {
      Optional<Double> value = objective.of(row);
      if (value.isPresent()) {
        String name = name(row, settings);
        plain.add(new Point(name, row, value.get(), ParetoStatus.NON_DOMINATED, null));
      } else {
        unknown.add(row.label());
      }
    }
    IdentityHashMap<TableRow, Noise.Measured> measured = new IdentityHashMap<>();
    plain.forEach(point -> measured.put(point.row(), Noise.Measured.of(point.row())));
    List<Point> points =
        plain.stream()
            .map(point -> judged(point, plain, measured, noise))
            .sorted(Comparator.comparingDouble(point -> point.row().latencyNs()))
            .toList();
    boolean noiseUnknown =
        plain.size() > 1
            && plain.stream().anyMatch(one -> noise.ratio(one.row(), plain.get(0).row()).isEmpty());
    return new Frontier(points, List.copyOf(unknown), noiseUnknown, objective, noise);
  }

  /** The points of this status. */
  public List<Point> withStatus(ParetoStatus status) {
    return points.stream().filter(point -> point.status() == status).toList();
  }

  private static String name(TableRow row, List<Settings> settings) {
    return settings.size() == 1
        ? row.label()
        : row.label() + " (" + SettingsNames.of(row.settings(), settings) + ")";
  }

  private static Point judged(
      Point point,
      List<Point> all,
      IdentityHashMap<TableRow, Noise.Measured> measured,
      Noise noise) {
    List<Point> rivals =
        all.stream()
            .filter(other -> !other.equals(point) && other.value() >= point.value())
            .toList();
    double level = 1 - 2 * RISK / Math.max(1, rivals.size());
    Point.Dominator dominator =
        rivals.stream()
            .flatMap(rival -> dominator(point, rival, level, measured, noise).stream())
            .max(Comparator.comparingDouble(Point.Dominator::least))
            .orElse(null);
    ParetoStatus status = ParetoStatus.DOMINATED;
    if (dominator == null) {
      status =
          rivals.stream().anyMatch(rival -> ahead(rival, point))
              ? ParetoStatus.UNRESOLVED
              : ParetoStatus.NON_DOMINATED;
    }
    return new Point(point.name(), point.row(), point.value(), status, dominator);
  }

  private static Optional<Point.Dominator> dominator(
      Point point,
      Point rival,
      double level,
      IdentityHashMap<TableRow, Noise.Measured> measured,
      Noise noise) {
    return noise
        .ratio(measured.get(point.row()), measured.get(rival.row()))
        .filter(ratio -> ratio.low(level) > 1)
        .map(
            ratio ->
                new Point.Dominator(rival.name(), rival.row(), ratio.ratio(), ratio.low(level)));
  }

  /** By the estimates: faster, or better at the same latency; the rival is at least as good. */
  private static boolean ahead(Point rival, Point point) {
    double faster = point.row().latencyNs() - rival.row().latencyNs();
    return faster > 0 || (faster == 0 && rival.value() > point.value());
  }
}

package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.SettingsNames;

/**
 * The frontier of latency and merit that knows noise. A candidate leaves it only if some rival that
 * is at least as good is faster beyond noise: the one-sided interval of their ratio at 1 − 0.05 / k
 * lies wholly below 1, for the k rivals that are at least as good. So one that belongs on the
 * frontier leaves it by chance in at most 5 % of runs, however many rivals it has (Bonferroni;
 * Dunn, Journal of the American Statistical Association 56, 1961). Merit is taken at its word.
 *
 * @param points those whose merit is known, the fastest first
 * @param unknown the names of candidates whose merit is not
 * @param untold whether two could not be told apart because no noise is known
 * @param merit what latency was weighed against
 * @param noise how far latencies were told apart
 */
public record Frontier(
    List<Point> points, List<String> unknown, boolean untold, Objective merit, Noise noise) {

  private static final double RISK = 0.05;

  public Frontier {
    points = List.copyOf(points);
    unknown = List.copyOf(unknown);
  }

  /** Of the rows of one result set. */
  public static Frontier of(List<TableRow> rows, Objective merit, Noise noise) {
    List<Settings> settings = rows.stream().map(TableRow::settings).distinct().toList();
    List<Point> plain = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (TableRow row : rows) {
      Optional<Double> value = merit.of(row);
      if (value.isPresent()) {
        String name = name(row, settings);
        plain.add(new Point(name, row, value.get(), ParetoStatus.LEADING, null));
      } else {
        unknown.add(row.candidate());
      }
    }
    List<Point> points =
        plain.stream()
            .map(point -> judged(point, plain, noise))
            .sorted(Comparator.comparingDouble(point -> point.row().latencyNs()))
            .toList();
    boolean untold =
        plain.size() > 1
            && plain.stream().anyMatch(one -> noise.ratio(one.row(), plain.get(0).row()).isEmpty());
    return new Frontier(points, List.copyOf(unknown), untold, merit, noise);
  }

  /** Those that stand so. */
  public List<Point> standing(ParetoStatus standing) {
    return points.stream().filter(point -> point.standing() == standing).toList();
  }

  private static String name(TableRow row, List<Settings> settings) {
    return settings.size() == 1
        ? row.candidate()
        : row.candidate() + " (" + SettingsNames.of(row.settings(), settings) + ")";
  }

  private static Point judged(Point point, List<Point> all, Noise noise) {
    List<Point> rivals =
        all.stream()
            .filter(other -> !other.equals(point) && other.merit() >= point.merit())
            .toList();
    double level = 1 - 2 * RISK / Math.max(1, rivals.size());
    Point.Beater beater =
        rivals.stream()
            .flatMap(rival -> beater(point, rival, level, noise).stream())
            .max(Comparator.comparingDouble(Point.Beater::least))
            .orElse(null);
    ParetoStatus standing = ParetoStatus.BEATEN;
    if (beater == null) {
      standing =
          rivals.stream().anyMatch(rival -> ahead(rival, point))
              ? ParetoStatus.OPEN
              : ParetoStatus.LEADING;
    }
    return new Point(point.name(), point.row(), point.merit(), standing, beater);
  }

  private static Optional<Point.Beater> beater(
      Point point, Point rival, double level, Noise noise) {
    return noise
        .ratio(point.row(), rival.row())
        .filter(ratio -> ratio.low(level) > 1)
        .map(ratio -> new Point.Beater(rival.name(), rival.row(), ratio.ratio(), ratio.low(level)));
  }

  /** By the estimates: faster, or better at the same latency; the rival is at least as good. */
  private static boolean ahead(Point rival, Point point) {
    double faster = point.row().latencyNs() - rival.row().latencyNs();
    return faster > 0 || (faster == 0 && rival.merit() > point.merit());
  }
}

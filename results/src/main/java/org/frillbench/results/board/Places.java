package org.frillbench.results.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * Ranks the candidates of one run that were measured under the same settings. One is faster than
 * another beyond noise if the interval of their ratio, Student's t on the log ratios of the rounds
 * that measured both, lies wholly on its side: one-sided, at 0.05 / k for the k rivals of each
 * (Bonferroni). So the true place of a candidate is outside its places by chance in at most 5 % of
 * runs, however many rivals it has. Counting those that are surely faster and surely slower is the
 * interval of ranks of M. Klein, T. Wright and J. Wieczorek ("A joint confidence region for an
 * overall ranking of populations", Journal of the Royal Statistical Society C 69, 2020), here of
 * each candidate by itself.
 */
final class Places {

  private static final double RISK = 0.05;

  private final Noise noise;
  private final IdentityHashMap<TableRow, Place> places = new IdentityHashMap<>();

  private Places(Noise noise) {
    this.noise = noise;
  }

  /**
   * The places of the rows of one run; without those that were not measured, and those of which no
   * noise is known.
   */
  static IdentityHashMap<TableRow, Place> of(List<TableRow> rows, Noise noise) {
    Places found = new Places(noise);
    Map<Settings, List<TableRow>> bySettings = new LinkedHashMap<>();
    for (TableRow row : rows) {
      if (row.isMeasured()) {
        bySettings.computeIfAbsent(row.settings(), absent -> new ArrayList<>()).add(row);
      }
    }
    bySettings.values().forEach(found::rank);
    return found.places;
  }

  private void rank(Collection<TableRow> rows) {
    List<Noise.Measured> all = rows.stream().map(Noise.Measured::of).toList();
    int n = all.size();
    int[] faster = new int[n];
    int[] slower = new int[n];
    boolean[] known = new boolean[n];
    Critical critical = new Critical(RISK / Math.max(1, n - 1));
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Optional<LogRatio> ratio = noise.ratio(all.get(i), all.get(j));
        if (ratio.isPresent()) {
          known[i] = true;
          known[j] = true;
          int order = critical.order(ratio.get().log());
          faster[i] += order > 0 ? 1 : 0;
          slower[j] += order > 0 ? 1 : 0;
          slower[i] += order < 0 ? 1 : 0;
          faster[j] += order < 0 ? 1 : 0;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      if (known[i] || n == 1) {
        places.put(all.get(i).row(), new Place(1 + faster[i], n - slower[i], n));
      }
    }
  }

  /** Student's t that an estimate has to exceed, which pairs of as many rounds share. */
  private static final class Critical {

    private final double risk;
    private final Map<Double, Double> byDegrees = new HashMap<>();

    Critical(double risk) {
      this.risk = risk;
    }

    /** 1 where the estimate is above 0 beyond noise, -1 where it is below, 0 where neither. */
    int order(MeanEstimate log) {
      double t =
          byDegrees.computeIfAbsent(
              log.degrees(), degrees -> new MeanEstimate(0, 1, degrees).halfWidth(1 - 2 * risk));
      return Math.abs(log.mean()) > t * log.standardError() ? (int) Math.signum(log.mean()) : 0;
    }
  }
}

package org.frillbench.results.devices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.LogRatio;

/** Which of two candidates is faster on one device, as far as noise allows to say. */
final class PairOrders {

  private final Map<RowKey, TableRow> rows;
  private final Map<RowKey, Integer> places = new HashMap<>();

  /** For each pair the one-sided p-value, negative where the first is faster; NaN if unknown. */
  private final double[][] signed;

  private PairOrders(Map<RowKey, TableRow> rows) {
    this.rows = rows;
    rows.keySet().forEach(key -> places.put(key, places.size()));
    this.signed = new double[rows.size()][rows.size()];
  }

  /** Of the rows of one device. */
  static PairOrders of(Map<RowKey, TableRow> rows, Noise noise) {
    PairOrders orders = new PairOrders(rows);
    List<Noise.Measured> all = rows.values().stream().map(Noise.Measured::of).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        orders.signed[i][j] = signed(noise.ratio(all.get(i), all.get(j)));
        orders.signed[j][i] = -orders.signed[i][j];
      }
    }
    return orders;
  }

  private static double signed(Optional<LogRatio> ratio) {
    return ratio
        .map(known -> Math.copySign(known.log().p() / 2, known.log().mean()))
        .orElse(Double.NaN);
  }

  /** The candidates. */
  Set<RowKey> keys() {
    return rows.keySet();
  }

  /** The latencies of {@code keys}, ns. */
  double[] latencies(List<RowKey> keys) {
    return keys.stream().mapToDouble(key -> rows.get(key).latencyNs()).toArray();
  }

  /**
   * The order of two candidates: -1 where the first is faster, 1 where it is slower, 0 where that
   * cannot be said.
   *
   * @param risk the probability of a wrong order
   */
  int order(RowKey one, RowKey other, double risk) {
    double p = signed[places.get(one)][places.get(other)];
    // A p-value of 0 keeps its sign.
    return Math.abs(p) <= risk ? (int) Math.copySign(1, p) : 0;
  }
}

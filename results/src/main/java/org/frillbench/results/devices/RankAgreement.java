package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.KendallTau;

/**
 * Whether two devices rank the candidates that both measured alike: Kendall's tau-b of their
 * latencies, and between which bounds the true one lies.
 *
 * <p>The interval speaks of these candidates; what is uncertain is the order of those that noise
 * does not tell apart. A pair of candidates has an order on a device where the interval of their
 * ratio excludes 1, at a level that all comparisons of both devices share (Bonferroni: a wrong
 * order among any of them in at most 5 % of runs). A pair that has no order on one of the devices
 * may be either way, so it counts against the agreement at the lower end and for it at the upper
 * one. That is Kendall's coefficient over all rankings in a joint confidence region of the two (M.
 * Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of
 * populations", Journal of the Royal Statistical Society C 69, 2020). Drawing trials again instead
 * adds noise to noise, so that its interval may exclude 1 for equal rankings of similar candidates;
 * see docs/statistics.md.
 *
 * @param device one device's name
 * @param otherDevice the other's
 * @param candidates how many candidates, each under one setting, both measured
 * @param tau tau-b, -1 to 1; absent for under 3 candidates, like the ends of its interval, and
 *     where all latencies of a device are equal
 * @param low the lower end of its interval, at least 95 %
 * @param high the upper end
 * @param sameOrder pairs of candidates in the same order on both devices, beyond noise
 * @param reversed pairs in opposite orders, beyond noise
 * @param open pairs that noise does not tell apart on one of the devices, or both
 */
public record RankAgreement(
    String device,
    String otherDevice,
    int candidates,
    @MayBeAbsent Double tau,
    @MayBeAbsent Double low,
    @MayBeAbsent Double high,
    int sameOrder,
    int reversed,
    int open) {

  private static final double RISK = 0.05;

  /** Of each pair of devices, in the order of the columns. */
  static List<RankAgreement> all(
      List<DeviceColumn> columns, List<Map<RowKey, TableRow>> rows, Noise noise) {
    List<PairOrders> orders = rows.stream().map(each -> PairOrders.of(each, noise)).toList();
    List<RankAgreement> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        all.add(of(columns.get(i).device(), orders.get(i), columns.get(j).device(), orders.get(j)));
      }
    }
    return all;
  }

  private static RankAgreement of(
      String device, PairOrders orders, String otherDevice, PairOrders otherOrders) {
    List<RowKey> both = new ArrayList<>(orders.keys());
    both.retainAll(otherOrders.keys());
    int n = both.size();
    int pairs = n * (n - 1) / 2;
    double risk = RISK / (2 * Math.max(1, pairs));
    int same = 0;
    int reversed = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        int product =
            orders.order(both.get(i), both.get(j), risk)
                * otherOrders.order(both.get(i), both.get(j), risk);
        same += product > 0 ? 1 : 0;
        reversed += product < 0 ? 1 : 0;
      }
    }
    int open = pairs - same - reversed;
    Double tau = KendallTau.of(orders.latencies(both), otherOrders.latencies(both));
    boolean known = tau != null;
    return new RankAgreement(
        device,
        otherDevice,
        n,
        tau,
        known ? (double) (same - reversed - open) / pairs : null,
        known ? (double) (same - reversed + open) / pairs : null,
        same,
        reversed,
        open);
  }
}

package org.frillbench.results.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * How often and how long one latency is measured.
 *
 * @param first what it follows from
 * @param iterations timed iterations of each further trial
 * @param trials number of trials, the first ones included
 */
public record Dimensions(VarianceComponents first, int iterations, int trials) {

  /** More rounds would not fit a run file. */
  private static final int MOST_TRIALS = 10_000;

  /** Halvings of the interval in which the reachable width is searched. */
  private static final int STEPS = 50;

  /** The widest that is considered where a budget is small: a factor of e. */
  private static final double WIDEST = Math.E - 1;

  /**
   * Trials of all latencies to reach {@code halfWidth}, or the same greater width for all where
   * {@code budgetNs} is too small for that: the smallest it suffices for. Every latency has at
   * least as many trials again as it has already, unless the budget is too small for these, too:
   * the number of the trials then depends less on the first ones, which keeps coverage ({@code
   * frill-bench calibrate}).
   *
   * @param first the components of each latency
   * @param iterations the iterations of each one's further trials, in the same order
   * @param halfWidth 0.02 for ±2 %
   * @param budgetNs what all further trials together may cost, ns
   */
  public static List<Dimensions> of(
      List<VarianceComponents> first, List<Integer> iterations, double halfWidth, double budgetNs) {
    List<Dimensions> goal = of(first, iterations, halfWidth);
    if (costNs(goal) <= budgetNs) {
      return goal;
    }
    double narrow = Math.log(halfWidth);
    double wide = Math.max(narrow, Math.log(WIDEST));
    for (int step = 0; step < STEPS; step++) {
      double middle = (narrow + wide) / 2;
      if (costNs(of(first, iterations, Math.exp(middle))) <= budgetNs) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return within(of(first, iterations, Math.exp(wide)), budgetNs);
  }

  /** {@code number} further trials of each latency. */
  public static List<Dimensions> further(
      int number, List<VarianceComponents> first, List<Integer> iterations) {
    List<Dimensions> all = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      all.add(new Dimensions(first.get(i), iterations.get(i), first.get(i).trials() + number));
    }
    return all;
  }

  private static List<Dimensions> of(
      List<VarianceComponents> first, List<Integer> iterations, double halfWidth) {
    List<Dimensions> all = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      VarianceComponents each = first.get(i);
      int trials = TrialNumber.forWidth(each, iterations.get(i), halfWidth, MOST_TRIALS);
      all.add(new Dimensions(each, iterations.get(i), Math.max(2 * each.trials(), trials)));
    }
    return all;
  }

  /** As many trials for each as the budget has for all, where even the fewest cost more. */
  private static List<Dimensions> within(List<Dimensions> all, double budgetNs) {
    double share = Math.max(0, Math.min(1, budgetNs / costNs(all)));
    return share == 1
        ? all
        : all.stream().map(each -> each.with((int) (each.first.trials() * (1 + share)))).toList();
  }

  private Dimensions with(int number) {
    return new Dimensions(first, iterations, number);
  }

  /** What the further trials of all cost, ns. */
  public static double costNs(List<Dimensions> all) {
    return all.stream().mapToDouble(Dimensions::costNs).sum();
  }

  private double costNs() {
    return further() * (first.fixedNs() + iterations * first.iterationNs());
  }

  /** The number of trials after the first ones. */
  public int further() {
    return trials - first.trials();
  }

  /** The half-width that its interval will have on average: 0.02 for ±2 %. */
  public double expectedWidth() {
    return TrialNumber.expectedWidth(first, iterations, trials);
  }
}

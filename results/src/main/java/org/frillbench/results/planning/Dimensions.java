package org.frillbench.results.planning;

import java.util.List;

/**
 * How often one quantity is measured further.
 *
 * @param quantity what is measured, and how long
 * @param rounds number of further rounds with it
 */
public record Dimensions(Quantity quantity, int rounds) {

  /** More rounds would not fit a run file. */
  public static final int MOST_TRIALS = 10_000;

  /** Halvings of the interval in which the reachable width is searched. */
  private static final int STEPS = 50;

  /** The widest that is considered where a budget is small: a factor of e. */
  private static final double WIDEST = Math.E - 1;

  /**
   * Rounds of all quantities to reach {@code halfWidth}, or the same greater width for all where
   * {@code budgetNs} is too small for that: the smallest it suffices for. Every quantity has at
   * least as many trials again as it has already, unless the budget is too small for these, too:
   * the number of the trials then depends less on the first ones, which keeps coverage ({@code
   * frill-bench calibrate}). The anchor is measured in as many rounds as any other.
   *
   * @param rule the interval that shall be narrow
   * @param halfWidth 0.02 for ±2 %
   * @param budgetNs what all further trials together may cost, ns
   */
  public static List<Dimensions> of(
      IntervalRule rule, List<Quantity> quantities, double halfWidth, double budgetNs) {
    List<Dimensions> goal = of(rule, quantities, halfWidth);
    if (costNs(goal) <= budgetNs) {
      return goal;
    }
    double narrow = Math.log(halfWidth);
    double wide = Math.max(narrow, Math.log(WIDEST));
    for (int step = 0; step < STEPS; step++) {
      double middle = (narrow + wide) / 2;
      if (costNs(of(rule, quantities, Math.exp(middle))) <= budgetNs) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return within(of(rule, quantities, Math.exp(wide)), budgetNs);
  }

  private static List<Dimensions> of(
      IntervalRule rule, List<Quantity> quantities, double halfWidth) {
    List<Dimensions> all =
        quantities.stream().map(each -> forWidth(rule, each, halfWidth)).toList();
    int most = all.stream().mapToInt(Dimensions::rounds).max().orElse(0);
    return all.stream()
        .map(each -> each.quantity.anchor() ? new Dimensions(each.quantity, most) : each)
        .toList();
  }

  private static Dimensions forWidth(IntervalRule rule, Quantity quantity, double halfWidth) {
    VarianceComponents first = quantity.first();
    int trials = TrialNumber.forWidth(rule, first, quantity.iterations(), halfWidth, MOST_TRIALS);
    int further = Math.max(2 * first.trials(), trials) - first.trials();
    return new Dimensions(quantity, ceilOfRatio(further, quantity.trialsPerRound()));
  }

  private static int ceilOfRatio(int whole, int part) {
    return (whole + part - 1) / part;
  }

  /** As many rounds for each as the budget has for all, where even the fewest cost more. */
  private static List<Dimensions> within(List<Dimensions> all, double budgetNs) {
    double share = Math.max(0, Math.min(1, budgetNs / costNs(all)));
    return share == 1
        ? all
        : all.stream()
            .map(each -> new Dimensions(each.quantity, (int) (each.rounds * share)))
            .toList();
  }

  /** What the further trials of all cost, ns. */
  public static double costNs(List<Dimensions> all) {
    return all.stream().mapToDouble(each -> each.rounds * each.quantity.roundNs()).sum();
  }

  /** The number of its trials, the first ones included. */
  public int trials() {
    return quantity.first().trials() + quantity.trialsPerRound() * rounds;
  }

  /** The half-width that its interval by {@code rule} will have on average: 0.02 for ±2 %. */
  public double expectedWidth(IntervalRule rule) {
    return TrialNumber.expectedWidth(rule, quantity.first(), quantity.iterations(), trials());
  }
}

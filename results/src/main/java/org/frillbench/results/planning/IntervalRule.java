package org.frillbench.results.planning;

/**
 * The interval that a width is planned for.
 *
 * @param loss how many trials it takes for each one of a mean's interval, at least 1
 * @param level its level, 0.95 for 95 %
 */
public record IntervalRule(double loss, double level) {

  /**
   * The interval of a latency in a table, Hodges and Lehmann's at 95 %. It takes π / 3 as many
   * trials as that of a mean if they are normally distributed (Annals of Mathematical Statistics
   * 34, 1963), and fewer if their tails are heavier.
   */
  public static final IntervalRule LATENCY = new IntervalRule(Math.PI / 3, 0.95);

  /** Student's t interval of a mean at {@code level}, by which ratios are judged. */
  public static IntervalRule mean(double level) {
    return new IntervalRule(1, level);
  }
}

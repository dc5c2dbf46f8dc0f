package org.frillbench.results.ablation;

import java.util.function.DoubleUnaryOperator;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * An effect with its interval of 95 %, as people and programs read it.
 *
 * @param value the estimate
 * @param low the interval's lower end
 * @param high its upper end
 */
record Estimate(double value, double low, double high) {

  private static final double LEVEL = 0.95;

  /** A ratio, from its log; null of null. */
  static Estimate ratio(MeanEstimate log) {
    // Over the greatest number there is none that JSON could hold.
    return of(log, value -> Math.min(Double.MAX_VALUE, Math.exp(value)));
  }

  /** A difference as it is; null of null. */
  static Estimate difference(MeanEstimate difference) {
    return of(difference, DoubleUnaryOperator.identity());
  }

  private static Estimate of(MeanEstimate of, DoubleUnaryOperator shown) {
    if (of == null) {
      return null;
    }
    double reach = of.reach(LEVEL);
    return new Estimate(
        shown.applyAsDouble(of.mean()),
        shown.applyAsDouble(of.mean() - reach),
        shown.applyAsDouble(of.mean() + reach));
  }
}

package org.frillbench.results.ablation;

import java.util.function.DoubleUnaryOperator;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * An effect with its interval of 95 %, as people and programs read it.
 *
 * @param value the estimate
 * @param low the interval's lower end; absent where a single pair tells no interval
 * @param high its upper end; absent likewise
 */
record Estimate(double value, @MayBeAbsent Double low, @MayBeAbsent Double high) {

  private static final double LEVEL = 0.95;

  /** A ratio, from its log. */
  static Estimate ratio(MeanEstimate log) {
    return of(log, Estimate::exp);
  }

  /** A ratio, from its log; null of null. */
  static Estimate ratio(PairMean log) {
    return of(log, Estimate::exp);
  }

  /** A difference as it is; null of null. */
  static Estimate difference(PairMean difference) {
    return of(difference, DoubleUnaryOperator.identity());
  }

  private static double exp(double log) {
    // Over the greatest number there is none that JSON could hold.
    return Math.min(Double.MAX_VALUE, Math.exp(log));
  }

  private static Estimate of(PairMean of, DoubleUnaryOperator shown) {
    if (of == null) {
      return null;
    }
    return of.error() == null
        ? new Estimate(shown.applyAsDouble(of.mean()), null, null)
        : of(of.error(), shown);
  }

  private static Estimate of(MeanEstimate of, DoubleUnaryOperator shown) {
    double reach = of.halfWidth(LEVEL);
    return new Estimate(
        shown.applyAsDouble(of.mean()),
        shown.applyAsDouble(of.mean() - reach),
        shown.applyAsDouble(of.mean() + reach));
  }
}

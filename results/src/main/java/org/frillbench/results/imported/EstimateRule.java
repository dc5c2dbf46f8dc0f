package org.frillbench.results.imported;

import java.util.Collections;
import java.util.List;
import org.frillbench.results.publish.Statistic;
import org.hipparchus.stat.StatUtils;

/** Which statistic an estimate is of the times given with it. */
final class EstimateRule {

  /** Estimates are rounded to whole microseconds. */
  private static final double ROUNDING_US = 1;

  private EstimateRule() {}

  /** The first of median, mean and minimum of {@code times}, us, that {@code estimate} equals. */
  static Statistic of(double estimate, List<Double> times) {
    if (times.isEmpty()) {
      return Statistic.ESTIMATE;
    }
    double[] values = times.stream().mapToDouble(Double::doubleValue).toArray();
    if (equal(estimate, StatUtils.percentile(values, 50))) {
      return Statistic.MEDIAN;
    }
    if (equal(estimate, StatUtils.mean(values))) {
      return Statistic.MEAN;
    }
    return equal(estimate, Collections.min(times)) ? Statistic.MINIMUM : Statistic.ESTIMATE;
  }

  private static boolean equal(double estimate, double statistic) {
    return Math.abs(estimate - statistic) <= ROUNDING_US;
  }
}

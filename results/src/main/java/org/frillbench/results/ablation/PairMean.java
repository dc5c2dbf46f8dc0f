package org.frillbench.results.ablation;

import java.util.List;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * The mean over pairs of students, with its error where there are enough to know one.
 *
 * @param mean the mean
 * @param error the same mean with its standard error; null of a single pair
 */
public record PairMean(double mean, MeanEstimate error) {

  /** Of {@code values}, one a pair; null where there are none. */
  static PairMean of(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() == 1) {
      return new PairMean(values.get(0), null);
    }
    MeanEstimate estimate =
        MeanEstimate.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    return new PairMean(estimate.mean(), estimate);
  }
}

package org.frillbench.results.statistics;

import java.util.Arrays;

/**
 * The point and interval estimate of a latency from the medians of its trials: one median per
 * trial, because trials are the independent units, on logarithms, because latencies vary by factors
 * rather than by amounts.
 *
 * <p>The interval for 6 or more trials is that of {@link HodgesLehmann}, which keeps its coverage
 * on pools of real, occasionally bimodal trials. Student's t, the only method for 3 to 5 trials,
 * has lower coverage there. The percentile bootstrap is worse: in simulations its 95 % intervals
 * cover 73 % with 3 trials and 89 % with 8.
 */
public final class TrialInterval {

  /** The minimum number of trials for a confidence interval; fewer have a range. */
  public static final int LEAST_TRIALS = 3;

  private static final double LEVEL = 0.95;

  private TrialInterval() {}

  /**
   * The Hodges-Lehmann estimate on the logarithms of one value per trial, transformed back, ns.
   * Rounding does not take it outside the range of the values.
   *
   * @param perTrialNs positive values, at least one, ns
   */
  public static double centre(double... perTrialNs) {
    double least = Arrays.stream(perTrialNs).min().orElseThrow();
    double most = Arrays.stream(perTrialNs).max().orElseThrow();
    double centre = Math.exp(new HodgesLehmann(MeanEstimate.logs(perTrialNs)).estimate());
    return Math.min(most, Math.max(least, centre));
  }

  /**
   * The interval of {@link #centre}.
   *
   * @param mediansNs one positive median per trial, at least one, ns
   * @throws IllegalArgumentException if there is none
   */
  public static Interval of(double[] mediansNs) {
    if (mediansNs.length == 0) {
      throw new IllegalArgumentException("an interval needs at least one trial");
    }
    if (mediansNs.length < LEAST_TRIALS) {
      return range(mediansNs);
    }
    return mediansNs.length < HodgesLehmann.MIN_VALUES ? student(mediansNs) : signedRank(mediansNs);
  }

  /**
   * Student's t 95 % interval on the logarithms of {@code values}, at least 2, transformed back.
   */
  public static Interval student(double[] values) {
    MeanEstimate mean = MeanEstimate.of(MeanEstimate.logs(values));
    double halfWidth = mean.halfWidth(LEVEL);
    return new Interval(
        IntervalKind.T95, Math.exp(mean.mean() - halfWidth), Math.exp(mean.mean() + halfWidth));
  }

  private static Interval signedRank(double[] mediansNs) {
    HodgesLehmann centre = new HodgesLehmann(MeanEstimate.logs(mediansNs));
    return new Interval(IntervalKind.HL95, Math.exp(centre.low()), Math.exp(centre.high()));
  }

  private static Interval range(double[] mediansNs) {
    double low = Arrays.stream(mediansNs).min().orElseThrow();
    double high = Arrays.stream(mediansNs).max().orElseThrow();
    return new Interval(IntervalKind.RANGE, low, high);
  }
}

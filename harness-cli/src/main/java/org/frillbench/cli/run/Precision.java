package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.results.statistics.TrialInterval;

/**
 * How narrow every interval shall become, and how long that may take. Looked at only from {@link
 * #LEAST_ROUNDS} rounds on, because an interval that ends a measurement by being narrow covers less
 * than it claims, and the more so the earlier one looks: from 8 trials on 93 to 94 % instead of 95,
 * or 90 % where processes have two paces ({@code frill-bench calibrate}).
 *
 * @param share how far an interval may reach from its centre, 0.03 for ±3 %
 * @param budget how long the whole run may take
 */
public record Precision(double share, Duration budget) {

  /** Rounds that everybody is measured in before any interval is looked at. */
  public static final int LEAST_ROUNDS = 8;

  private static final int MOST_TRIALS = 100_000;

  /** Whether these trials do. */
  boolean reachedBy(double[] mediansNs) {
    return TrialInterval.of(mediansNs).relativeHalfWidth() <= share;
  }

  /**
   * About how many more trials it takes, if they vary like these: an interval narrows with the
   * square root of their number.
   */
  int moreTrials(double[] mediansNs) {
    double times = Math.log1p(TrialInterval.of(mediansNs).relativeHalfWidth()) / Math.log1p(share);
    double needed = Math.ceil(mediansNs.length * times * times);
    return (int) Math.max(0, Math.min(MOST_TRIALS, needed) - mediansNs.length);
  }
}

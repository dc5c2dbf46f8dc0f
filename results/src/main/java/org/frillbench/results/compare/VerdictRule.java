package org.frillbench.results.compare;

import java.util.Optional;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.warning.Thresholds;

/**
 * When a change counts. Its limits are 1 + threshold and 1 / (1 + threshold), so that exchanging
 * the sides exchanges the verdicts.
 *
 * @param threshold the change that matters, 0.03 for 3 %; not negative
 * @param candidates how many candidates are judged together, at least 1: that one of them is called
 *     changed by chance stays under 5 % (Bonferroni; Dunn, Journal of the American Statistical
 *     Association 56, 1961)
 */
public record VerdictRule(double threshold, int candidates) {

  /**
   * The change that matters unless another is given, 5 %: what a single trial may vary within and
   * still count as one pace ({@code Steadiness}). Less would judge what one trial cannot hold.
   */
  public static final double THRESHOLD = 0.05;

  /** Fewer trials a side get no verdict. */
  public static final int LEAST_TRIALS = Thresholds.VERDICT_TRIALS;

  /** The level of a single statement. */
  public static final double LEVEL = 0.95;

  /** How often what is promised of a next comparison comes true. */
  static final double POWER = 0.80;

  public VerdictRule {
    if (!(threshold >= 0) || candidates < 1) {
      throw new IllegalArgumentException(
          "no rule has a threshold of " + threshold + " and " + candidates + " candidates");
    }
  }

  /** The level at which improved and regressed are said: 1 − 0.05 / candidates. */
  public double sharedLevel() {
    return 1 - (1 - LEVEL) / candidates;
  }

  /** The verdict on one candidate; empty under 8 trials a side. */
  public Optional<Verdict> on(LogRatio ratio) {
    if (ratio.trials() < LEAST_TRIALS) {
      return Optional.empty();
    }
    double slower = 1 + threshold;
    double faster = 1 / slower;
    if (ratio.low(sharedLevel()) > slower) {
      return Optional.of(Verdict.REGRESSED);
    }
    if (ratio.high(sharedLevel()) < faster) {
      return Optional.of(Verdict.IMPROVED);
    }
    boolean within = ratio.low(LEVEL) >= faster && ratio.high(LEVEL) <= slower;
    return Optional.of(within ? Verdict.OK : Verdict.INCONCLUSIVE);
  }

  /**
   * The smallest true slowdown, 0.05 for 5 %, that as many trials with as much noise would call
   * regressed four times in five: the threshold, and beyond it as many of these trials' standard
   * errors as {@link Power} says.
   */
  public double smallestDetectable(LogRatio ratio) {
    double degrees = ratio.log().degrees();
    double errors = new Power(degrees, degrees, sharedLevel()).errors(POWER);
    return Math.expm1(Math.log1p(threshold) + errors * ratio.log().standardError());
  }
}

package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A mean, or a difference of two means, with what is needed to set Student's t interval about it.
 *
 * @param mean the estimate
 * @param standardError its standard error
 * @param degrees degrees of freedom, at least 1; a whole number only for one sample
 */
public record MeanEstimate(double mean, double standardError, double degrees) {

  /**
   * Student's: of the mean that {@code values}, at least 2, are drawn about (Biometrika 6, 1908).
   */
  public static MeanEstimate of(double... values) {
    Spread spread = Spread.of(values);
    return new MeanEstimate(spread.mean, Math.sqrt(spread.squaredError()), values.length - 1);
  }

  /**
   * Welch's: of the mean behind {@code right} minus that behind {@code left}, each at least 2,
   * whose spreads may differ; the degrees of freedom are Satterthwaite's (Welch, "The
   * generalization of Student's problem", Biometrika 34, 1947).
   */
  public static MeanEstimate ofDifference(double[] left, double[] right) {
    Spread one = Spread.of(left);
    Spread other = Spread.of(right);
    double together = one.squaredError() + other.squaredError();
    // Without any spread every number of degrees gives the same interval: a point.
    double degrees =
        together == 0
            ? left.length + right.length - 2
            : together * together / (one.degreesTerm() + other.degreesTerm());
    return new MeanEstimate(other.mean - one.mean, Math.sqrt(together), degrees);
  }

  /** How far the two-sided interval at {@code level}, 0 to 1, reaches to either side. */
  public double reach(double level) {
    return quantile((1 + level) / 2) * standardError;
  }

  /** The {@code q} quantile of Student's t with these degrees of freedom. */
  private double quantile(double q) {
    return new TDistribution(degrees).inverseCumulativeProbability(q);
  }

  private record Spread(double mean, double variance, int n) {

    static Spread of(double[] values) {
      int n = values.length;
      if (n < 2) {
        throw new IllegalArgumentException("the spread of " + n + " values is unknown");
      }
      double mean = Arrays.stream(values).sum() / n;
      double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
      return new Spread(mean, squares / (n - 1), n);
    }

    double squaredError() {
      return variance / n;
    }

    double degreesTerm() {
      return squaredError() * squaredError() / (n - 1);
    }
  }
}

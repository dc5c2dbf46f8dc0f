package org.frillbench.results.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimate of a mean, or of a difference of two means, with its standard error and degrees of
 * freedom for Student's t interval. Unit: that of the values.
 *
 * @param mean the estimate
 * @param standardError its standard error, at least 0
 * @param degrees degrees of freedom, at least 1; an integer for one sample, generally not for two
 */
public record MeanEstimate(double mean, double standardError, double degrees) {

  /**
   * The mean of one sample, by Student ("The probable error of a mean", Biometrika 6, 1908).
   *
   * @param values the sample, at least 2 values
   * @throws IllegalArgumentException if there are fewer
   */
  public static MeanEstimate of(double... values) {
    Sample sample = Sample.of(values);
    return new MeanEstimate(sample.mean, Math.sqrt(sample.squaredError()), values.length - 1);
  }

  /**
   * The difference of the means of two independent samples, {@code newer} minus {@code base}, with
   * possibly unequal variances, by Welch ("The generalization of Student's problem", Biometrika 34,
   * 1947) with Satterthwaite's degrees of freedom.
   *
   * @param base a sample, at least 2 values
   * @param newer another, at least 2 values
   * @throws IllegalArgumentException if one has fewer
   */
  public static MeanEstimate ofDifference(double[] base, double[] newer) {
    Sample one = Sample.of(base);
    Sample other = Sample.of(newer);
    double squaredError = one.squaredError() + other.squaredError();
    // Satterthwaite's formula is 0 / 0 without variance. The interval is then a point anyway.
    double degrees =
        squaredError == 0
            ? base.length + newer.length - 2
            : squaredError * squaredError / (one.degreesTerm() + other.degreesTerm());
    return new MeanEstimate(other.mean - one.mean, Math.sqrt(squaredError), degrees);
  }

  /** Natural logarithms of latencies, which are compared by their ratio. */
  public static double[] logs(double[] latencies) {
    return Arrays.stream(latencies).map(Math::log).toArray();
  }

  /** The half-width of the two-sided confidence interval at {@code level}, 0 to 1. */
  public double halfWidth(double level) {
    return quantile((1 + level) / 2) * standardError;
  }

  /** The two-sided p-value of the mean under the hypothesis that it is 0, by Student's t. */
  public double p() {
    double t = Math.abs(mean / standardError);
    return 2 * new TDistribution(degrees).cumulativeProbability(-t);
  }

  /** The {@code q} quantile of Student's t with these degrees of freedom. */
  private double quantile(double q) {
    return StudentT.quantile(degrees, q);
  }

  private record Sample(double mean, double variance, int n) {

    static Sample of(double[] values) {
      int n = values.length;
      if (n < 2) {
        throw new IllegalArgumentException("a variance needs at least 2 values, not " + n);
      }
      double mean = Arrays.stream(values).sum() / n;
      double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
      return new Sample(mean, squares / (n - 1), n);
    }

    double squaredError() {
      return variance / n;
    }

    double degreesTerm() {
      return squaredError() * squaredError() / (n - 1);
    }
  }
}

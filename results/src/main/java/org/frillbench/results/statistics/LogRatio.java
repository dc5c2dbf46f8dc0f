package org.frillbench.results.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How much slower the new side is than the base: the log of the ratio of their latencies, from one
 * median a trial.
 *
 * <p>Student's and Welch's t are kept here although the table's own interval is another: under no
 * change the two sides are alike, so that differences of logs are symmetric and t holds its level
 * ({@code frill-bench calibrate}, columns A/A); and the exact interval of Hodges and Lehmann does
 * not exist at the levels that many candidates ask for: at 10 rounds none goes beyond 99.8 %.
 *
 * @param log the estimate with its error
 * @param trials trials of the side that has fewer
 */
public record LogRatio(MeanEstimate log, int trials) {

  /** Two candidates of one run have no interval from fewer rounds, as none has of its own. */
  public static final int LEAST_ROUNDS = TrialInterval.LEAST_TRIALS;

  /**
   * Of two candidates of one run: paired, from the rounds in which both were measured; where they
   * have no round in common, as in different shards of a merged run, unpaired.
   *
   * @param baseNs one median a round, ns, by round
   * @param newNs likewise
   * @return empty where the rounds are under {@link #LEAST_ROUNDS}
   */
  public static Optional<LogRatio> ofRounds(
      Map<Integer, Double> baseNs, Map<Integer, Double> newNs) {
    return ofRounds(RoundMedians.of(baseNs), RoundMedians.of(newNs));
  }

  /** The same for candidates that are set against many others. */
  public static Optional<LogRatio> ofRounds(RoundMedians baseNs, RoundMedians newNs) {
    double[] bases = baseNs.commonWith(newNs);
    double[] news = newNs.commonWith(baseNs);
    boolean apart = bases.length == 0;
    if (apart) {
      bases = baseNs.all();
      news = newNs.all();
    }
    if (Math.min(bases.length, news.length) < LEAST_ROUNDS) {
      return Optional.empty();
    }
    return Optional.of(apart ? unpaired(bases, news) : paired(bases, news));
  }

  /**
   * Of two sides measured interleaved: the mean over the rounds of each one's log ratio.
   *
   * @param baseNs the base side's medians, one a round, ns; at least 2
   * @param newNs the new side's, of the same rounds
   */
  public static LogRatio paired(double[] baseNs, double[] newNs) {
    if (baseNs.length != newNs.length) {
      throw new IllegalArgumentException("a round has two sides");
    }
    double[] logs = new double[baseNs.length];
    Arrays.setAll(logs, i -> Math.log(newNs[i] / baseNs[i]));
    return new LogRatio(MeanEstimate.of(logs), logs.length);
  }

  /**
   * Of two runs apart from each other: Welch's difference of mean logs.
   *
   * @param base the base run's medians, at least 2, as {@link #relative} to an anchor if it has one
   * @param newer the new run's, likewise
   */
  public static LogRatio unpaired(double[] base, double[] newer) {
    return new LogRatio(
        MeanEstimate.ofDifference(MeanEstimate.logs(base), MeanEstimate.logs(newer)),
        Math.min(base.length, newer.length));
  }

  /** Each of {@code mediansNs} over its round's anchor, which takes what the target did away. */
  public static double[] relative(double[] mediansNs, double[] anchorsNs) {
    if (mediansNs.length != anchorsNs.length) {
      throw new IllegalArgumentException("a round has one anchor");
    }
    double[] relative = new double[mediansNs.length];
    Arrays.setAll(relative, i -> mediansNs[i] / anchorsNs[i]);
    return relative;
  }

  /** The estimate of new over base: 1.02 for 2 % slower. */
  public double ratio() {
    return Math.exp(log.mean());
  }

  /** The lower end of the ratio's two-sided interval at {@code level}, 0 to 1. */
  public double low(double level) {
    return Math.exp(log.mean() - log.halfWidth(level));
  }

  /** Its upper end. */
  public double high(double level) {
    return Math.exp(log.mean() + log.halfWidth(level));
  }
}

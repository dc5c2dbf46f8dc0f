package org.frillbench.results.calibration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateAnalysis;
import org.frillbench.results.analysis.CandidateTrials;
import org.frillbench.results.statistics.LogRatio;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A/A comparisons of real trials: one model, measured under two names in the same rounds, compared
 * over disjoint groups of rounds. The false-positive rate of 95 % intervals of the ratio is
 * nominally 5 %.
 *
 * @param rounds number of rounds per comparison
 * @param excluding comparisons whose interval excludes a ratio of 1
 */
public record NullComparisons(int rounds, Coverage excluding) {

  private static final double LEVEL = 0.95;
  private static final double SIGNIFICANCE_LEVEL = 0.01;

  /**
   * Compares over groups of {@code rounds} rounds, at least 2, in the order measured.
   *
   * @return empty if the run does not consist of exactly two candidates with the same digest, or
   *     has too few rounds for one group
   */
  public static Optional<NullComparisons> of(Analysis run, int rounds) {
    List<double[]> pairs = pairs(run);
    int comparisons = pairs.size() / rounds;
    if (comparisons == 0) {
      return Optional.empty();
    }
    int excluding = 0;
    for (int i = 0; i < comparisons; i++) {
      excluding += excludesEquality(pairs.subList(i * rounds, (i + 1) * rounds)) ? 1 : 0;
    }
    return Optional.of(new NullComparisons(rounds, new Coverage(excluding, comparisons)));
  }

  /** The maximum number of false positives that is plausible: the binomial 99 % quantile. */
  public int most() {
    return new BinomialDistribution(excluding.of(), 1 - LEVEL)
        .inverseCumulativeProbability(1 - SIGNIFICANCE_LEVEL);
  }

  private static boolean excludesEquality(List<double[]> pairs) {
    LogRatio ratio =
        LogRatio.paired(
            pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
            pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    return ratio.low(LEVEL) > 1 || ratio.high(LEVEL) < 1;
  }

  /** The medians of both candidates for each round that has both, ns. */
  private static List<double[]> pairs(Analysis run) {
    List<CandidateTrials> groups =
        run.candidates().stream().map(CandidateAnalysis::trials).toList();
    boolean same = groups.stream().map(group -> group.candidate().sha256()).distinct().count() == 1;
    if (groups.size() != 2 || !same) {
      return List.of();
    }
    Map<Integer, Double> base = groups.get(0).medianNs();
    Map<Integer, Double> newer = groups.get(1).medianNs();
    return base.keySet().stream()
        .filter(newer::containsKey)
        .map(round -> new double[] {base.get(round), newer.get(round)})
        .toList();
  }
}

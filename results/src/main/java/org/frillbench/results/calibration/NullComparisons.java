package org.frillbench.results.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.frillbench.results.compare.LogRatio;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.statistics.Quantiles;
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
  public static Optional<NullComparisons> of(RunFile run, int rounds) {
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
  private static List<double[]> pairs(RunFile run) {
    List<String> names =
        run.measurements().stream().map(trial -> trial.candidate().name()).distinct().toList();
    boolean same =
        run.measurements().stream().map(trial -> trial.candidate().sha256()).distinct().count()
            == 1;
    if (names.size() != 2 || !same) {
      return List.of();
    }
    Map<Integer, double[]> byRound = new TreeMap<>();
    for (Measurement trial : run.measurements()) {
      int side = names.indexOf(trial.candidate().name());
      byRound.computeIfAbsent(trial.round(), round -> new double[2])[side] =
          Quantiles.median(Arrays.stream(trial.samplesNs().toArray()).asDoubleStream().toArray());
    }
    return new ArrayList<>(
        byRound.values().stream().filter(pair -> pair[0] > 0 && pair[1] > 0).toList());
  }
}

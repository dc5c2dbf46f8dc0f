package org.frillbench.results.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * The false-positive rate and the power of gates, simulated by drawing both sides of each gate from
 * the complete rounds of one run without replacement. The candidates of a round are drawn together,
 * because they share the state of the device in that round.
 *
 * @param rounds number of rounds per side of a gate
 * @param candidates number of candidates per gate
 * @param falsePositives family-wise false-positive rate at the threshold: gates with any candidate
 *     judged regressed
 * @param falsePositivesWithoutThreshold the same without a threshold; nominal 2.5 %, as the other
 *     half of the 5 % is for improvements
 * @param detected power: how often a candidate is judged regressed after it was slowed by the
 *     smallest detectable change that the previous gate reported; nominal 80 %
 */
public record GateCalibration(
    int rounds,
    int candidates,
    Coverage falsePositives,
    Coverage falsePositivesWithoutThreshold,
    Coverage detected) {

  /**
   * Simulates gates.
   *
   * @param run the run to draw from
   * @param threshold the relative change that is tolerated, 0.05 for 5 %
   * @param maxRounds maximum number of rounds per side; at most half of the complete rounds are
   *     used
   * @param gates number of gates to simulate, at least 1
   * @param seed seed of the simulation
   * @return empty if the run has too few rounds for a gate
   */
  public static Optional<GateCalibration> of(
      Analysis run, double threshold, int maxRounds, int gates, long seed) {
    List<double[]> pool = completeRounds(run);
    int rounds = Math.min(maxRounds, pool.size() / 2);
    return rounds < VerdictRule.LEAST_TRIALS
        ? Optional.empty()
        : Optional.of(new Simulation(pool, threshold, rounds, seed).of(gates));
  }

  /** The medians, ns, of each round in which all candidates under all settings were measured. */
  private static List<double[]> completeRounds(Analysis run) {
    List<NavigableMap<Integer, Double>> medians =
        run.candidates().stream().map(each -> each.trials().medianNs()).toList();
    SortedSet<Integer> rounds = new TreeSet<>();
    medians.forEach(each -> rounds.addAll(each.keySet()));
    medians.forEach(each -> rounds.retainAll(each.keySet()));
    return rounds.stream()
        .map(round -> medians.stream().mapToDouble(each -> each.get(round)).toArray())
        .toList();
  }

  private static final class Simulation {

    private final List<double[]> pool;
    private final int rounds;
    private final int candidates;
    private final VerdictRule rule;
    private final VerdictRule bare;
    private final Random random;

    Simulation(List<double[]> pool, double threshold, int rounds, long seed) {
      this.pool = new ArrayList<>(pool);
      this.rounds = rounds;
      this.candidates = pool.get(0).length;
      this.rule = new VerdictRule(threshold, candidates);
      this.bare = new VerdictRule(0, candidates);
      this.random = new Random(seed);
    }

    GateCalibration of(int gates) {
      int falsePositives = 0;
      int falsePositivesWithoutThreshold = 0;
      int detected = 0;
      LogRatio[] previous = gate();
      for (int i = 0; i < gates; i++) {
        LogRatio[] gate = gate();
        falsePositives += anyRegressed(gate, rule) ? 1 : 0;
        falsePositivesWithoutThreshold += anyRegressed(gate, bare) ? 1 : 0;
        int slow = i % candidates;
        double slowdown = rule.smallestDetectable(previous[slow]);
        detected += regressed(slowed(gate[slow], slowdown), rule) ? 1 : 0;
        previous = gate;
      }
      return new GateCalibration(
          rounds,
          candidates,
          new Coverage(falsePositives, gates),
          new Coverage(falsePositivesWithoutThreshold, gates),
          new Coverage(detected, gates));
    }

    private LogRatio[] gate() {
      Collections.shuffle(pool, random);
      LogRatio[] ratios = new LogRatio[candidates];
      for (int candidate = 0; candidate < candidates; candidate++) {
        double[] base = new double[rounds];
        double[] newer = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          base[round] = pool.get(round)[candidate];
          newer[round] = pool.get(rounds + round)[candidate];
        }
        ratios[candidate] = LogRatio.paired(base, newer);
      }
      return ratios;
    }

    private static boolean anyRegressed(LogRatio[] gate, VerdictRule rule) {
      for (LogRatio ratio : gate) {
        if (regressed(ratio, rule)) {
          return true;
        }
      }
      return false;
    }

    private static boolean regressed(LogRatio ratio, VerdictRule rule) {
      return rule.on(ratio).filter(Verdict.REGRESSED::equals).isPresent();
    }

    private static LogRatio slowed(LogRatio ratio, double slowdown) {
      MeanEstimate log = ratio.log();
      return new LogRatio(
          new MeanEstimate(log.mean() + Math.log1p(slowdown), log.standardError(), log.degrees()),
          ratio.trials());
    }
  }
}

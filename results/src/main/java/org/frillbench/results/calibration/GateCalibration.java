package org.frillbench.results.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.frillbench.agent.timing.Medians;
import org.frillbench.results.compare.LogRatio;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.statistics.MeanEstimate;

/**
 * What gates do whose two sides are the same, each drawn as whole rounds from one run. A round
 * keeps its candidates together, because what a device does in it they share.
 *
 * @param rounds how many each gate has
 * @param candidates how many it judges
 * @param alarms how often one calls any candidate regressed, at the threshold
 * @param bareAlarms likewise without any threshold: the level that is promised is 2.5 %, because
 *     half of the 5 % falls to improved
 * @param caught how often a candidate is called regressed that was slowed by just what the gate
 *     before printed as its smallest detectable change: promised are 80 %
 */
public record GateCalibration(
    int rounds, int candidates, Coverage alarms, Coverage bareAlarms, Coverage caught) {

  /**
   * Over {@code gates} gates; empty where the run has too few rounds for any.
   *
   * @param most rounds a gate, at most: fewer where the run has not twice as many
   */
  public static Optional<GateCalibration> of(
      RunFile run, double threshold, int most, int gates, long seed) {
    List<double[]> pool = wholeRounds(run);
    int rounds = Math.min(most, pool.size() / 2);
    return rounds < VerdictRule.LEAST_TRIALS
        ? Optional.empty()
        : Optional.of(new Draw(pool, threshold, rounds, seed).of(gates));
  }

  /** The medians of every round in which each candidate (under each setting) was measured, ns. */
  private static List<double[]> wholeRounds(RunFile run) {
    Map<List<Object>, Integer> places = new HashMap<>();
    Map<Integer, Map<Integer, Double>> rounds = new TreeMap<>();
    for (Measurement trial : run.measurements()) {
      List<Object> who = List.of(trial.candidate().name(), trial.settings());
      int place = places.computeIfAbsent(who, absent -> places.size());
      rounds
          .computeIfAbsent(trial.round(), absent -> new TreeMap<>())
          .putIfAbsent(place, Medians.of(trial.samplesNs().toArray()));
    }
    return rounds.values().stream()
        .filter(round -> round.size() == places.size())
        .map(round -> round.values().stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  private static final class Draw {

    private final List<double[]> pool;
    private final int rounds;
    private final int candidates;
    private final VerdictRule rule;
    private final VerdictRule bare;
    private final Random random;

    Draw(List<double[]> pool, double threshold, int rounds, long seed) {
      this.pool = new ArrayList<>(pool);
      this.rounds = rounds;
      this.candidates = pool.get(0).length;
      this.rule = new VerdictRule(threshold, candidates);
      this.bare = new VerdictRule(0, candidates);
      this.random = new Random(seed);
    }

    GateCalibration of(int gates) {
      int alarms = 0;
      int bareAlarms = 0;
      int caught = 0;
      LogRatio[] before = gate();
      for (int i = 0; i < gates; i++) {
        LogRatio[] gate = gate();
        alarms += anyRegressed(gate, rule) ? 1 : 0;
        bareAlarms += anyRegressed(gate, bare) ? 1 : 0;
        int slow = i % candidates;
        double slowdown = rule.smallestDetectable(before[slow]);
        caught += regressed(slowed(gate[slow], slowdown), rule) ? 1 : 0;
        before = gate;
      }
      return new GateCalibration(
          rounds,
          candidates,
          new Coverage(alarms, gates),
          new Coverage(bareAlarms, gates),
          new Coverage(caught, gates));
    }

    private LogRatio[] gate() {
      Collections.shuffle(pool, random);
      LogRatio[] ratios = new LogRatio[candidates];
      for (int candidate = 0; candidate < candidates; candidate++) {
        double[] left = new double[rounds];
        double[] right = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          left[round] = pool.get(round)[candidate];
          right[round] = pool.get(rounds + round)[candidate];
        }
        ratios[candidate] = LogRatio.paired(left, right);
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

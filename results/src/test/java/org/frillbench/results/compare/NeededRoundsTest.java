package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeededRoundsTest {

  private static final double THRESHOLD = 0.05;
  private static final int GATES = 2_000;

  /**
   * Computed by another program, which finds the distance by bisection and the rounds one by one.
   * The noise is the standard deviation of a round's log ratio.
   */
  @ParameterizedTest
  @CsvSource({
    "1.000, 0.06, 10,  1,  24, 0.025659",
    "1.000, 0.06, 10, 16,  24, 0.041253",
    "1.000, 0.10,  8,  3,  68, 0.030226",
    "1.035, 0.03, 10,  1,  44, 0.009163",
    "1.080, 0.03, 10, 16,  25, 0.019905",
    "1.000, 0.01,  3,  4,   8, 0.011862"
  })
  void roundsAreTheFewestOfEnoughPower(
      double ratio, double noise, int trials, int candidates, int rounds, double halfWidth) {
    NeededRounds needed =
        NeededRounds.of(new VerdictRule(THRESHOLD, candidates), measured(ratio, noise, trials));
    assertEquals(ratio, needed.change(), 1e-12);
    assertEquals(rounds, needed.rounds());
    assertEquals(halfWidth, needed.halfWidth(), 1e-6);
  }

  @Test
  void noNumberOfRoundsJudgesAChangeOfTheThreshold() {
    NeededRounds needed =
        NeededRounds.of(new VerdictRule(THRESHOLD, 1), measured(1 + THRESHOLD, 0.03, 10));
    assertNull(needed.rounds());
    assertNull(needed.halfWidth());
    assertEquals(1 + THRESHOLD, needed.change(), 1e-12);
  }

  @Test
  void moreRoundsThanWereMeasuredAreNeededWhateverTheNoise() {
    VerdictRule rule = new VerdictRule(THRESHOLD, 1);
    assertEquals(31, NeededRounds.of(rule, measured(1.02, 1e-4, 30)).rounds());
  }

  /**
   * A gate whose change is the assumed one says how many rounds it would take by its noise, and the
   * next one has as many: ± 4 binomial errors.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 0.12,  4, 0",
    " 8, 0.10,  3, 0",
    "20, 0.12, 16, 0",
    "10, 0.03,  1, 0.035",
    "10, 0.05, 16, 0.08",
    "20, 0.06,  4, 0.075"
  })
  void roundsGiveAVerdictFourTimesInFiveIfTheChangeIsTheAssumedOne(
      int rounds, double noise, int candidates, double change) {
    VerdictRule rule = new VerdictRule(THRESHOLD, candidates);
    Random random = new Random(18);
    int judged = 0;
    for (int i = 0; i < GATES; i++) {
      double error = gate(random, rounds, noise, change).log().standardError();
      MeanEstimate exact = new MeanEstimate(Math.log1p(change), error, rounds - 1);
      NeededRounds needed = NeededRounds.of(rule, new LogRatio(exact, rounds));
      judged += isJudged(rule, gate(random, needed.rounds(), noise, change)) ? 1 : 0;
    }
    assertEquals(0.8, judged / (double) GATES, 0.036);
  }

  /**
   * They are printed where a gate was inconclusive, which the noisier ones are: more, not fewer.
   */
  @ParameterizedTest
  @CsvSource({"10, 0.06, 1", "10, 0.06, 16", "10, 0.12, 4", "20, 0.10, 4"})
  void roundsOfInconclusiveGatesGiveAVerdictAtLeastFourTimesInFiveIfNothingChanged(
      int rounds, double noise, int candidates) {
    VerdictRule rule = new VerdictRule(THRESHOLD, candidates);
    Random random = new Random(17);
    int printed = 0;
    int judged = 0;
    for (int i = 0; i < GATES; i++) {
      LogRatio first = gate(random, rounds, noise, 0);
      NeededRounds needed = NeededRounds.of(rule, first);
      if (rule.on(first).equals(Optional.of(Verdict.INCONCLUSIVE)) && needed.change() == 1) {
        printed++;
        judged += isJudged(rule, gate(random, needed.rounds(), noise, 0)) ? 1 : 0;
      }
    }
    double share = judged / (double) printed;
    assertTrue(printed > GATES / 2, printed + " were inconclusive");
    assertTrue(share > 0.77 && share < 0.96, share + " of " + printed);
  }

  private static boolean isJudged(VerdictRule rule, LogRatio gate) {
    return rule.on(gate).filter(verdict -> verdict != Verdict.INCONCLUSIVE).isPresent();
  }

  private static LogRatio gate(Random random, int rounds, double noise, double change) {
    double[] base = new double[rounds];
    double[] newer = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      base[round] = 1;
      newer[round] = (1 + change) * Math.exp(noise * random.nextGaussian());
    }
    return LogRatio.paired(base, newer);
  }

  private static LogRatio measured(double ratio, double noise, int trials) {
    return new LogRatio(
        new MeanEstimate(Math.log(ratio), noise / Math.sqrt(trials), trials - 1), trials);
  }
}

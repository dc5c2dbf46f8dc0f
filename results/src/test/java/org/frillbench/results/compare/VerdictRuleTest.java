package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.frillbench.results.statistics.LogRatio;
import org.frillbench.results.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictRuleTest {

  private static final double ERRORS_OF_NINE = 3.46186201;
  private static final double ERRORS_OF_NINE_BY_SIXTEEN = 5.63239324;

  private static final VerdictRule THREE_PERCENT = new VerdictRule(0.03, 1);

  /** With 9 degrees of freedom t(0.975) is 2.262: an error of 0.01 reaches 0.0226 to each side. */
  @ParameterizedTest
  @CsvSource({
    "1.000, OK",
    "1.006, OK",
    "1.012, INCONCLUSIVE",
    "0.985, INCONCLUSIVE",
    "1.050, INCONCLUSIVE",
    "1.054, REGRESSED",
    "0.945, IMPROVED",
    "0.952, INCONCLUSIVE"
  })
  void followsFromWhereTheIntervalLies(double ratio, Verdict verdict) {
    assertEquals(Optional.of(verdict), THREE_PERCENT.on(measured(ratio, 0.01, 10)));
  }

  @Test
  void exchangingTheSidesExchangesTheVerdicts() {
    double edge = Math.exp(Math.log(1.03) + 2.2622 * 0.01);
    assertEquals(Optional.of(Verdict.REGRESSED), THREE_PERCENT.on(measured(edge, 0.01, 10)));
    assertEquals(Optional.of(Verdict.IMPROVED), THREE_PERCENT.on(measured(1 / edge, 0.01, 10)));
  }

  /** 1 − 0.05 / 144 asks for t(0.999826, 9) = 5.57 errors. */
  @Test
  void falsePositiveRateIsSharedByAllCandidates() {
    VerdictRule many = new VerdictRule(0.03, 144);
    assertEquals(1 - 0.05 / 144, many.sharedLevel(), 1e-15);
    assertEquals(Optional.of(Verdict.INCONCLUSIVE), many.on(measured(1.07, 0.01, 10)));
    assertEquals(Optional.of(Verdict.REGRESSED), many.on(measured(1.10, 0.01, 10)));
    assertEquals(Optional.of(Verdict.OK), many.on(measured(1.00, 0.01, 10)));
  }

  @Test
  void underEightTrialsThereIsNoVerdict() {
    assertEquals(Optional.empty(), THREE_PERCENT.on(measured(2, 0.001, 7)));
    assertEquals(Optional.of(Verdict.REGRESSED), THREE_PERCENT.on(measured(2, 0.001, 8)));
  }

  /** Solved by another program from the same quadratic; its power is simulated below. */
  @Test
  void smallestDetectableChangeIsThresholdPlusNoise() {
    double expected = Math.exp(Math.log(1.03) + ERRORS_OF_NINE * 0.01) - 1;
    assertEquals(expected, THREE_PERCENT.smallestDetectable(measured(1, 0.01, 10)), 1e-7);
    double shared = Math.exp(Math.log(1.03) + ERRORS_OF_NINE_BY_SIXTEEN * 0.01) - 1;
    double found = new VerdictRule(0.03, 16).smallestDetectable(measured(1, 0.01, 10));
    assertEquals(shared, found, 1e-7);
  }

  /** A gate prints it, the next one has to catch it: ± 3 binomial errors of 4,000. */
  @ParameterizedTest
  @CsvSource({"8, 1", "8, 16", "10, 1", "10, 16", "10, 144", "40, 16"})
  void smallestDetectableChangeIsFoundWithPowerOfFourFifths(int rounds, int candidates) {
    VerdictRule rule = new VerdictRule(0.03, candidates);
    Random random = new Random(11);
    int called = 0;
    for (int i = 0; i < 4_000; i++) {
      double change = rule.smallestDetectable(gate(random, rounds, 0));
      Optional<Verdict> verdict = rule.on(gate(random, rounds, change));
      called += verdict.equals(Optional.of(Verdict.REGRESSED)) ? 1 : 0;
    }
    assertEquals(0.8, called / 4_000.0, 0.019);
  }

  private static LogRatio gate(Random random, int rounds, double slowdown) {
    double[] base = new double[rounds];
    double[] newer = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      base[round] = 1;
      newer[round] = (1 + slowdown) * Math.exp(0.03 * random.nextGaussian());
    }
    return LogRatio.paired(base, newer);
  }

  @Test
  void ruleNeedsAThresholdAndCandidates() {
    assertThrows(IllegalArgumentException.class, () -> new VerdictRule(-0.01, 1));
    assertThrows(IllegalArgumentException.class, () -> new VerdictRule(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new VerdictRule(0.03, 0));
  }

  private static LogRatio measured(double ratio, double error, int trials) {
    return new LogRatio(new MeanEstimate(Math.log(ratio), error, trials - 1), trials);
  }
}

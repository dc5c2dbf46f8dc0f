package org.frillbench.results.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.junit.jupiter.api.Test;

final class RankAgreementTest {

  private static RankAgreement of(Phones one, Phones other) throws Exception {
    return DevicesTable.of(List.of(one.run(), other.run())).rankings().get(0);
  }

  private static Phones one(double... latenciesNs) {
    return phone("A", latenciesNs);
  }

  private static Phones other(double... latenciesNs) {
    return phone("B", latenciesNs);
  }

  private static Phones phone(String model, double... latenciesNs) {
    Phones phone = Phones.phone(model, model);
    for (int i = 0; i < latenciesNs.length; i++) {
      phone.with("candidate-" + i, latenciesNs[i]);
    }
    return phone;
  }

  @Test
  void sameOrderBeyondNoiseAgreesWithoutDoubt() throws Exception {
    RankAgreement same = of(one(1e6, 2e6, 4e6, 8e6), other(3e6, 5e6, 7e6, 11e6));
    assertEquals(1, same.tau());
    assertEquals(1, same.low());
    assertEquals(1, same.high());
    assertEquals(6, same.sameOrder());
  }

  @Test
  void oppositeOrderBeyondNoiseDisagreesWithoutDoubt() throws Exception {
    RankAgreement opposite = of(one(1e6, 2e6, 4e6), other(4e6, 2e6, 1e6));
    assertEquals(-1, opposite.tau());
    assertEquals(-1, opposite.high());
    assertEquals(3, opposite.reversed());
  }

  /** Of six pairs one is reversed: (5 - 1) / 6, as scipy.stats.kendalltau says. */
  @Test
  void reversedPairLowersTheCoefficient() throws Exception {
    RankAgreement one = of(one(1e6, 2e6, 4e6, 8e6), other(2e6, 1e6, 4e6, 8e6));
    assertEquals(2 / 3.0, one.tau(), 1e-15);
    assertEquals(2 / 3.0, one.low(), 1e-15);
    assertEquals(2 / 3.0, one.high(), 1e-15);
    assertEquals(1, one.reversed());
  }

  @Test
  void pairThatNoiseDoesNotTellApartWidensTheIntervalBothWays() throws Exception {
    RankAgreement near = of(one(1e6, 2e6, 2.01e6), other(1e6, 2e6, 1.99e6));
    assertEquals(1 / 3.0, near.tau(), 1e-15);
    assertEquals(1 / 3.0, near.low(), 1e-15);
    assertEquals(1, near.high());
    assertEquals(1, near.open());
    assertEquals(2, near.sameOrder());
  }

  @Test
  void underThreeCommonCandidatesThereIsNoFigure() throws Exception {
    RankAgreement two = of(one(1e6, 2e6, 3e6), other(1e6, 2e6));
    assertEquals(2, two.candidates());
    assertNull(two.tau());
    assertNull(two.low());
    assertNull(two.high());
    assertEquals(0, of(one(1e6), other()).candidates());
  }

  @Test
  void onlyCandidatesOfBothDevicesCount() throws Exception {
    RankAgreement common = of(one(1e6, 2e6, 3e6, 4e6, 5e6), other(5e6, 6e6, 7e6));
    assertEquals(3, common.candidates());
    assertEquals(1, common.tau());
  }

  @Test
  void singleRoundsTellNoiseApartFromNothing() throws Exception {
    Phones one = Phones.phone("A", "1");
    Phones other = Phones.phone("B", "2");
    for (int i = 1; i <= 3; i++) {
      one.with(Runs.stranger("candidate-" + i), i * 1e6, 0, 1);
      other.with(Runs.stranger("candidate-" + i), i * 2e6, 0, 1);
    }
    RankAgreement unknown = of(one, other);
    assertEquals(1, unknown.tau());
    assertEquals(-1, unknown.low());
    assertEquals(1, unknown.high());
    assertEquals(3, unknown.open());
  }

  /**
   * Two devices with the same true order, of which half the neighbours are nearer than noise: the
   * interval has 1, the true coefficient, in all of the runs but 5 %. Three standard errors are
   * allowed for chance.
   */
  @Test
  void intervalCoversTheTrueCoefficientOfSimilarCandidates() throws Exception {
    Random random = new Random(1);
    int runs = 200;
    int covered = 0;
    int point = 0;
    for (int run = 0; run < runs; run++) {
      RankAgreement drawn =
          DevicesTable.of(List.of(drawn("A", random), drawn("B", random))).rankings().get(0);
      covered += drawn.low() <= 1 && drawn.high() >= 1 ? 1 : 0;
      point += drawn.tau() == 1 ? 1 : 0;
      assertTrue(drawn.low() <= drawn.tau() && drawn.tau() <= drawn.high(), drawn.toString());
    }
    assertTrue(covered >= runs * (0.95 - 3 * Math.sqrt(0.95 * 0.05 / runs)), covered + " covered");
    assertTrue(point < runs / 2, "noise reverses neighbours, so the interval is needed: " + point);
  }

  /** Six candidates, in pairs 0.5 % apart, in 8 rounds that vary by 3 %. */
  private static Analysis drawn(String model, Random random) {
    Phones phone = Phones.phone(model, model);
    double[] ns = {1e6, 1.005e6, 2e6, 2.01e6, 4e6, 4.02e6};
    for (int i = 0; i < ns.length; i++) {
      phone.drawn(Runs.stranger("candidate-" + i), ns[i], 0.03, 8, random);
    }
    return phone.run();
  }
}

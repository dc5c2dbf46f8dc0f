package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.frillbench.results.statistics.QuantileInterval.Ranks;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantileIntervalTest {

  /** Published distribution-free intervals of the median: 97.9 % for n = 10, 95.9 % for n = 20. */
  @ParameterizedTest
  @CsvSource({"10, 2, 9", "20, 6, 15", "25, 8, 18"})
  void ranksOfTheMedianMatchPublishedValues(int n, int low, int high) {
    assertEquals(new Ranks(low, high), Ranks.of(n, 0.5));
  }

  @Test
  void ranksExistFromWilksSampleSizeOn() {
    assertNull(Ranks.of(298, 0.99));
    assertEquals(299, Ranks.of(299, 0.99).high());
    assertNull(Ranks.of(58, 0.95));
    assertEquals(59, Ranks.of(59, 0.95).high());
    assertNull(Ranks.of(28, 0.90));
    assertNotNull(Ranks.of(29, 0.90));
  }

  @ParameterizedTest
  @CsvSource({
    "29, 0.9",
    "50, 0.9",
    "59, 0.95",
    "299, 0.99",
    "367, 0.99",
    "368, 0.99",
    "2000, 0.99",
    "9, 0.5"
  })
  void coverageIsAtLeastNominal(int n, double q) {
    Ranks ranks = Ranks.of(n, q);
    BinomialDistribution below = new BinomialDistribution(n, q);
    double coverage =
        below.cumulativeProbability(ranks.high() - 1)
            - below.cumulativeProbability(ranks.low() - 1);
    assertTrue(coverage >= 0.95, () -> n + " samples: coverage " + coverage);
  }

  @Test
  void repeatedSamplesDoNotNarrowTheInterval() {
    Random random = new Random(1);
    double[] once = random.doubles(400).toArray();
    double[] twelvefold = new double[12 * once.length];
    Arrays.setAll(twelvefold, i -> once[i / 12]);
    Interval alone = QuantileInterval.of(once, new SortedSamples(once), 0.9);
    Interval repeated = QuantileInterval.of(twelvefold, new SortedSamples(twelvefold), 0.9);
    double width = alone.highNs() - alone.lowNs();
    assertEquals(width, repeated.highNs() - repeated.lowNs(), width / 3);
  }
}

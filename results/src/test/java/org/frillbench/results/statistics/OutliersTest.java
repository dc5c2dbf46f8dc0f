package org.frillbench.results.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class OutliersTest {

  /** By hand: the quartiles are 3.25 and 7.75, so the outer fences are −10.25 and 21.25. */
  @Test
  void outliersAreSamplesBeyondTukeysOuterFences() {
    assertEquals(1, count(1, 2, 3, 4, 5, 6, 7, 8, 9, 21.26));
    assertEquals(0, count(1, 2, 3, 4, 5, 6, 7, 8, 9, 21.25));
    assertEquals(1, count(-10.26, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  }

  @Test
  void equalSamplesHaveNoOutliers() {
    assertEquals(0, count(5, 5, 5, 5));
    assertEquals(1, count(5, 5, 5, 5, 5, 6));
  }

  private static int count(double... samples) {
    return Outliers.count(new SortedSamples(samples));
  }
}

package org.frillbench.results.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.junit.jupiter.api.Test;

final class NullComparisonsTest {

  /** Two candidates; the second takes {@code factor} times as long, with noise of 5 %. */
  private static RunFile run(int rounds, double factor, String base, String newer) {
    Random random = new Random(7);
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      trials.add(trial(base, round, random, 1e6));
      trials.add(trial(newer, round, random, 1e6 * factor));
    }
    return Runs.file(Runs.android(), Runs.run(base, newer), trials, List.of());
  }

  private static Measurement trial(String name, int round, Random random, double ns) {
    long median = Math.round(ns * Math.exp(0.05 * random.nextGaussian()));
    return Runs.trial(Runs.frill(name), round, Samples.of(median, median, median));
  }

  @Test
  void equalCandidatesAreSeldomFoundDifferent() {
    NullComparisons found = NullComparisons.of(Analysis.of(run(600, 1, "a", "b")), 3).orElseThrow();
    assertEquals(200, found.excluding().of());
    assertEquals(18, found.most());
    assertTrue(found.excluding().count() <= 18, found::toString);
    assertTrue(found.excluding().count() > 0, found::toString);
  }

  @Test
  void differentCandidatesAreFoundDifferent() {
    NullComparisons found =
        NullComparisons.of(Analysis.of(run(160, 1.2, "a", "b")), 8).orElseThrow();
    assertEquals(new Coverage(20, 20), found.excluding());
  }

  @Test
  void comparisonsNeedTwoNamesAndEnoughRounds() {
    assertEquals(Optional.empty(), NullComparisons.of(Analysis.of(run(9, 1, "a", "a")), 3));
    assertEquals(Optional.empty(), NullComparisons.of(Analysis.of(run(2, 1, "a", "b")), 3));
  }
}

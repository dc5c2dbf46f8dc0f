package org.frillbench.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.store.RunStore;

/**
 * Writes made-up runs of 145 candidates, 3 rounds and 40 samples a trial, two runs a day, to
 * measure the size and the speed of a history: {@code BigHistory FOLDER RUNS}.
 */
public final class BigHistory {

  private static final int CANDIDATES = 145;
  private static final int ROUNDS = 3;
  private static final int SAMPLES = 40;
  private static final Instant FIRST = Instant.parse("2026-01-01T03:00:00.123456789Z");

  private BigHistory() {}

  /** Writes them. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Random random = new Random(1);
    double[] pace = new double[CANDIDATES];
    int runs = Integer.parseInt(arguments[1]);
    for (int run = 0; run < runs; run++) {
      // One candidate in a thousand becomes faster or slower by about 5 % and stays so.
      for (int i = 0; i < CANDIDATES; i++) {
        pace[i] += random.nextInt(1000) == 0 ? 0.05 * random.nextGaussian() : 0;
      }
      String started = FIRST.plus(Duration.ofHours(12L * run)).toString();
      RunStore.write(
          Analysis.of(file("run-" + run, started, pace, random)),
          folder.resolve("run-" + run + ".json"),
          /* overwrite= */ true);
    }
  }

  private static RunFile file(String id, String started, double[] pace, Random random) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      candidates.add(Runs.frill("student-" + i));
    }
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < CANDIDATES; i++) {
        double ns = 1e6 * (1 + i / 10.0) * Math.exp(pace[i] + 0.004 * random.nextGaussian());
        trials.add(
            new TrialBuilder(candidates.get(i), round, Runs.around(Math.round(ns), SAMPLES))
                .build());
      }
    }
    return new RunBuilder()
        .id(id)
        .at(started)
        .target(Runs.android())
        .candidates(candidates)
        .rounds(ROUNDS)
        .trials(trials)
        .file();
  }
}

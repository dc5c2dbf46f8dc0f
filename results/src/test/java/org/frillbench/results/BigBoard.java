package org.frillbench.results;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.store.RunStore;

/**
 * Writes made-up runs of 145 candidates, one a day, to measure the speed of a board of them: {@code
 * BigBoard FOLDER [RUNS] [ROUNDS] [SAMPLES]}; 200 runs of 3 rounds and 100 samples a trial.
 */
public final class BigBoard {

  private static final int CANDIDATES = 145;

  private BigBoard() {}

  /** Writes them as 0.json, 1.json and so on. */
  public static void main(String[] arguments) {
    int runs = argument(arguments, 1, 200);
    int rounds = argument(arguments, 2, 3);
    int samples = argument(arguments, 3, 100);
    IntStream.range(0, runs)
        .parallel()
        .forEach(i -> write(Path.of(arguments[0], i + ".json"), i, rounds, samples));
  }

  private static int argument(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static void write(Path file, int day, int rounds, int samples) {
    Random random = new Random(day);
    List<Candidate> candidates =
        IntStream.range(0, CANDIDATES).mapToObj(i -> Runs.frill("student-" + i)).toList();
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < CANDIDATES; i++) {
        double ns = 1e6 * Math.exp(i / 40.0);
        trials.add(Runs.trial(candidates.get(i), round, BigRun.samples(random, ns, samples)));
      }
    }
    String started = Instant.parse("2026-01-01T08:00:00Z").plus(day, ChronoUnit.DAYS).toString();
    try {
      RunStore.write(
          Analysis.of(
              new RunBuilder()
                  .id("r-" + day)
                  .at(started)
                  .target(Runs.android())
                  .candidates(candidates)
                  .rounds(rounds)
                  .trials(trials)
                  .file()),
          file,
          /* overwrite= */ true);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

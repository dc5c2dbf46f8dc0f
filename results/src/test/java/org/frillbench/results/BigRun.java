package org.frillbench.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.store.RunStore;

/**
 * Writes a made-up run of 144 candidates, 8 rounds and 2,000 samples a trial, to measure the speed
 * of reading and judging one: {@code BigRun FILE [ROUNDS]}.
 */
public final class BigRun {

  private static final int CANDIDATES = 144;
  private static final int SAMPLES = 2_000;

  private BigRun() {}

  /** Writes it. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    RunStore.write(Analysis.of(file(rounds)), Path.of(arguments[0]), /* overwrite= */ true);
  }

  static RunFile file(int rounds) {
    Random random = new Random(1);
    List<Measurement> trials = new ArrayList<>();
    String[] names = new String[CANDIDATES];
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < CANDIDATES; i++) {
        names[i] = "student-" + i;
        Candidate candidate = Runs.frill(names[i]);
        trials.add(Runs.trial(candidate, round, samples(random, 1e6 * (1 + i / 10.0), SAMPLES)));
      }
    }
    return Runs.file(Runs.android(), Runs.run(names), trials, List.of());
  }

  /** Each like its neighbour (AR(1), 0.5) by 2 %, one in a hundred a pause, the process by 5 %. */
  static Samples samples(Random random, double ns, int count) {
    long[] samples = new long[count];
    double process = ns * Math.exp(0.05 * random.nextGaussian());
    double state = 0;
    for (int i = 0; i < count; i++) {
      state = 0.5 * state + random.nextGaussian();
      double pause = random.nextInt(100) == 0 ? 1 + random.nextDouble() : 1;
      samples[i] = Math.round(process * pause * Math.exp(0.02 * state));
    }
    return Samples.of(samples);
  }
}

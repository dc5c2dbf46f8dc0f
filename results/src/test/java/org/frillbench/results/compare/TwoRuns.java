package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.UnmeasuredModels;

/** Makes up runs to compare: candidates with trials of a chosen latency and noise. */
public final class TwoRuns {

  private final List<Measurement> trials = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Random random;
  private String anchor;
  private UnmeasuredModels unmeasured;

  public TwoRuns(long seed) {
    this.random = new Random(seed);
  }

  /** Adds a candidate of around {@code ns}, whose trials differ by {@code noise}, in ten rounds. */
  public TwoRuns with(String name, double ns, double noise) {
    return with(Runs.stranger(name), Runs.SETTINGS, 10, ns, noise);
  }

  /** Likewise, on a side of a gate. */
  public TwoRuns on(Side side, String name, double ns, double noise) {
    return with(Runs.stranger(name).on(side), Runs.SETTINGS, 10, ns, noise);
  }

  private static boolean isSame(Candidate one, Candidate other) {
    return one.name().equals(other.name()) && one.side() == other.side();
  }

  public TwoRuns with(Candidate candidate, Settings settings, int rounds, double ns, double noise) {
    double[] medians = new double[rounds];
    Arrays.setAll(medians, i -> ns * Math.exp(noise * random.nextGaussian()));
    return with(candidate, settings, medians);
  }

  /** Adds a trial a round with these medians, ns. */
  public TwoRuns with(Candidate candidate, Settings settings, double... mediansNs) {
    if (candidates.stream().noneMatch(known -> isSame(known, candidate))) {
      candidates.add(candidate);
    }
    for (int round = 1; round <= mediansNs.length; round++) {
      Samples samples = Runs.around(Math.round(mediansNs[round - 1]), 51);
      trials.add(new TrialBuilder(candidate, round, samples).settings(settings).build());
    }
    return this;
  }

  /** Names the candidate that every round is divided by. */
  public TwoRuns anchoredBy(String name) {
    anchor = name;
    return this;
  }

  /** Names models that a gate could not pair. */
  public TwoRuns leavingOut(UnmeasuredModels names) {
    unmeasured = names;
    return this;
  }

  /** The run, on a virtual device. */
  public RunFile file(String id) {
    return new RunBuilder()
        .id(id)
        .candidates(candidates)
        .unmeasured(unmeasured)
        .rounds(10)
        .anchor(anchor)
        .trials(trials)
        .file();
  }

  /** The same candidate's name with another file behind it. */
  public static Candidate rebuilt(String name) {
    Candidate before = Runs.stranger(name);
    return Runs.candidate(
        name,
        "fedcba98".repeat(8),
        before.bytes() + 1,
        before.spec(),
        before.parameters(),
        before.macs());
  }
}

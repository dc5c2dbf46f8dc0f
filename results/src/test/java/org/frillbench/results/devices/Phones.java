package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Target;

/** Made-up runs of several phones: every value is chosen, none measured. */
public final class Phones {

  private final String model;
  private final String serialHash;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Measurement> trials = new ArrayList<>();
  private final List<FailedTrial> missed = new ArrayList<>();

  private Phones(String model, String serialHash) {
    this.model = model;
    this.serialHash = serialHash;
  }

  /** A phone of this model. */
  static Phones phone(String model, String serialHash) {
    return new Phones(model, serialHash);
  }

  /**
   * A candidate whose trials vary by up to 7 {@code noise} of {@code ns}, in an order of its own.
   */
  Phones with(Candidate candidate, double ns, double noise, int rounds) {
    candidates.add(candidate);
    int own = candidates.size();
    for (int round = 1; round <= rounds; round++) {
      long median = Math.round(ns * (1 + (round * 5 + own * 3) % 8 * noise));
      trials.add(Runs.trial(candidate, round, Samples.of(median)));
    }
    return this;
  }

  /** A candidate whose trials vary by a share of {@code noise}, one standard deviation. */
  Phones drawn(Candidate candidate, double ns, double noise, int rounds, Random random) {
    candidates.add(candidate);
    for (int round = 1; round <= rounds; round++) {
      long median = Math.round(ns * Math.exp(noise * random.nextGaussian()));
      trials.add(Runs.trial(candidate, round, Samples.of(median)));
    }
    return this;
  }

  /** A model of which only its name matters, in 8 rounds that vary by 7 %. */
  Phones with(String name, double ns) {
    return with(Runs.stranger(name), ns, 0.01, 8);
  }

  Phones missed(String name, FailedTrial.Kind kind, String message) {
    missed.add(Runs.failed(name, 1, kind, message));
    return this;
  }

  RunBuilder builder() {
    return new RunBuilder()
        .id("run-" + model.replaceAll("[^A-Za-z0-9]", "-") + "-" + serialHash)
        .target(target(model, serialHash))
        .rounds(8)
        .candidates(candidates)
        .trials(trials)
        .missed(missed);
  }

  Analysis run() {
    return Analysis.of(builder().file());
  }

  private static Target target(String model, String serialHash) {
    Target like = Runs.android();
    return new Target(
        Target.Kind.ANDROID,
        like.maker(),
        model,
        like.codename(),
        like.soc(),
        like.abi(),
        like.os(),
        like.fingerprint(),
        like.cores(),
        like.pageSizeBytes(),
        like.memoryBytes(),
        serialHash,
        null,
        null);
  }

  /** Three phones; one is slower and lacks a candidate, one has a name that is no plain text. */
  public static List<Analysis> three() {
    return List.of(
        phone("Pixel", "5f0c")
            .with("small", 1e6)
            .with("middle", 2e6)
            .with("large", 4e6)
            .with("largest", 4.05e6)
            .run(),
        phone("Pixel 5", "77aa")
            .with("small", 0.5e6)
            .with("large", 1.5e6)
            .with("middle", 1e6)
            .missed("largest", FailedTrial.Kind.MEMORY, "Memory ran out.")
            .run(),
        phone(Tables.HOSTILE, "1234")
            .with("small", 3e6)
            .with("middle", 2e6)
            .with(Tables.HOSTILE, 9e6)
            .run());
  }
}

package org.frillbench.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.input.InputFile;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often, how long and with what settings is measured. */
final class PlanOptions {

  private static final int MOST_ROUNDS = 10_000;
  private static final int MOST_THREADS = 64;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds: each measures every candidate once, in a shuffled order (default: 3).")
  private Integer rounds;

  @Option(names = "--quick", description = "One round, for a first look.")
  private boolean quick;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "Timed inferences a trial, at least (default: 50).")
  private Integer iterations;

  @Option(
      names = "--min-time",
      paramLabel = "SECONDS",
      description = "Timed seconds a trial, at least (default: 1).")
  private Double minSeconds;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "Timed seconds a trial, at most (default: 30).")
  private Double maxSeconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Exactly so many inferences of warm-up (default: until they settle).")
  private Integer warmup;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the interpreter (default: 1).")
  private int threads = Defaults.THREADS;

  @Option(
      names = "--kernels",
      paramLabel = "KERNELS",
      description = "xnnpack, or builtin for TensorFlow Lite's own (default: xnnpack).")
  private String kernels = Defaults.KERNELS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the order, and of the inputs' numbers without --input (default: 1).")
  private long seed = Defaults.SEED;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "After so long an agent is taken for hung (default: 300).")
  private int timeoutSeconds = (int) Defaults.TRIAL_LIMIT.toSeconds();

  @Option(
      names = "--accept",
      paramLabel = "WARNING",
      split = ",",
      description = "Blocking warnings to accept, such as NOT-FLOAT32; the run file says so.")
  private List<String> accepted = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The plan for {@code candidates}. */
  PlannedRun plan(List<CandidateFile> candidates, Optional<InputFile> input, Launch launch) {
    return new PlannedRun(
        candidates,
        input,
        rounds(),
        new Settings("tflite", null, kernels, threads, null, launch),
        warmupRule(),
        timingRule(),
        seed,
        Duration.ofSeconds(timeoutSeconds),
        warnings());
  }

  /** Refuses what no plan can be made from, before anything is opened or made. */
  void check() {
    require(rounds == null || !quick, "--quick and --rounds contradict each other");
    require(rounds() >= 1 && rounds() <= MOST_ROUNDS, "--rounds must be 1 to " + MOST_ROUNDS);
    require(threads >= 1 && threads <= MOST_THREADS, "--threads must be 1 to " + MOST_THREADS);
    require(timeoutSeconds >= 1, "--timeout must be at least 1");
    require(warmup == null || warmup >= 0, "--warm-up cannot be negative");
    require(
        kernels.equals(EngineSettings.XNNPACK) || kernels.equals(EngineSettings.BUILTIN),
        "--kernels must be " + EngineSettings.XNNPACK + " or " + EngineSettings.BUILTIN);
    require(
        timingRule().sane(),
        "--iterations must be 1 to "
            + TimingRule.MOST_SAMPLES
            + ", and 0 <= --min-time <= --max-time");
    warnings();
  }

  private int rounds() {
    return quick ? 1 : rounds == null ? Defaults.ROUNDS : rounds;
  }

  private WarmupRule warmupRule() {
    return warmup == null ? WarmupRule.CONVERGENCE : WarmupRule.CONVERGENCE.fixed(warmup);
  }

  private TimingRule timingRule() {
    return new TimingRule(
        iterations == null ? TimingRule.DEFAULT.minIterations : iterations,
        minSeconds == null ? TimingRule.DEFAULT.minNs : (long) (minSeconds * 1e9),
        maxSeconds == null ? TimingRule.DEFAULT.maxNs : (long) (maxSeconds * 1e9));
  }

  private Set<Warning> warnings() {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    for (String id : accepted) {
      try {
        warnings.add(Warning.parse(id));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--accept: " + e.getMessage(), e);
      }
    }
    return warnings;
  }

  private void require(boolean condition, String sentence) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), sentence + ".");
    }
  }
}

package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.roofline.LimitModels;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.Precision;
import org.frillbench.cli.run.Schedule;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.WarningRules;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often, how long and with what settings is measured. */
public final class PlanOptions {

  public static final int MOST_ROUNDS = 10_000;
  static final int MOST_THREADS = 64;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds: each measures every candidate once, in a shuffled order (default: 3).")
  private Integer rounds;

  @Option(
      names = "--quick",
      description =
          "For a first look: one round, warm-up from 50 ms to 1 s, then at least 10 inferences and"
              + " 0.2 s. No interval comes of one trial, and the table warns of it.")
  private boolean quick;

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      converter = ShareConverter.class,
      description =
          "Go on from 8 rounds until every interval is this narrow, for example 3%%, giving time"
              + " where it is needed.")
  private Double precision;

  @Option(
      names = "--budget",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long --precision may take, for example 90s or 1h30m (default: 20m).")
  private Duration budget;

  @Option(
      names = "--anchor",
      paramLabel = "NAME",
      description = "A candidate that opens and closes every round, to show drift.")
  private String anchor;

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description = "Threads of the interpreter; several are measured in turns (default: 1).")
  private List<Integer> threads = List.of(Defaults.THREADS);

  @Option(
      names = "--kernels",
      paramLabel = "KERNELS",
      split = ",",
      description =
          "xnnpack, builtin for TensorFlow Lite's own, or both in turns (default: xnnpack).")
  private List<Kernels> kernels = List.of(Defaults.KERNELS);

  @Option(
      names = "--roofline",
      description =
          "Also measure, in every round, what the target can do: a matrix product for arithmetic,"
              + " and a dense layer of each size of weights for bandwidth; the table sets each"
              + " candidate beside them.")
  private boolean roofline;

  @Mixin private LaunchOptions launching;
  @Mixin private TrialOptions trials;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The models that are measured beside {@code candidates}. */
  public LimitModels limits(List<CandidateFile> candidates) {
    return roofline ? LimitModels.of(candidates) : LimitModels.none();
  }

  /** The plan for {@code candidates} on {@code target}. */
  public PlannedRun plan(
      List<CandidateFile> candidates,
      LimitModels limits,
      RequestedInputs inputs,
      TrialTarget target) {
    List<Settings> settings = settings(target);
    return new PlannedRun(
        candidates,
        limits.files(),
        Optional.empty(),
        inputs,
        launching.ownFiles(target),
        rounds(),
        settings,
        Schedule.crossed(candidates.size() + limits.files().size(), settings.size()),
        anchor(candidates),
        goal(),
        trials.warmupRule(quick),
        trials.timingRule(quick),
        trials.seed(),
        trials.limit(),
        WarningRules.blocking(),
        trials.anyType(),
        trials.accepted());
  }

  /** Whether some trial is launched as an app. */
  public boolean asApp() {
    return launching.asApp();
  }

  /** Refuses what no plan can be made from, before anything is opened or made. */
  public void check() {
    trials.check(quick);
    require(spec, rounds == null || !quick, "--quick and --rounds contradict each other");
    require(spec, rounds() >= 1 && rounds() <= MOST_ROUNDS, "--rounds must be 1 to " + MOST_ROUNDS);
    require(
        spec,
        precision == null || rounds() >= Precision.LEAST_ROUNDS,
        "--precision takes at least " + Precision.LEAST_ROUNDS + " rounds");
    require(spec, budget == null || precision != null, "--budget goes with --precision");
    require(spec, budget == null || !budget.isZero(), "--budget must be longer than 0s");
    require(
        spec,
        distinct(threads) && threads.stream().allMatch(n -> n >= 1 && n <= MOST_THREADS),
        "--threads must be different numbers from 1 to " + MOST_THREADS);
    require(
        spec,
        distinct(kernels),
        "--kernels must be different ones of " + List.of(Kernels.values()));
  }

  private static boolean distinct(List<?> values) {
    return !values.isEmpty() && values.size() == Set.copyOf(values).size();
  }

  private List<Settings> settings(TrialTarget target) {
    List<Settings> settings = new ArrayList<>();
    for (int each : threads) {
      for (Kernels kernel : kernels) {
        settings.addAll(launching.settings(target, kernel, each));
      }
    }
    return settings;
  }

  private OptionalInt anchor(List<CandidateFile> candidates) {
    if (anchor == null) {
      return OptionalInt.empty();
    }
    List<String> names = candidates.stream().map(file -> file.candidate().name()).toList();
    require(spec, names.contains(anchor), "--anchor names no candidate: " + anchor);
    return OptionalInt.of(names.indexOf(anchor));
  }

  private Optional<Precision> goal() {
    return Optional.ofNullable(precision)
        .map(share -> new Precision(share, budget == null ? Defaults.BUDGET : budget));
  }

  private int rounds() {
    int usual = precision == null ? Defaults.ROUNDS : Precision.LEAST_ROUNDS;
    return quick ? 1 : rounds == null ? usual : rounds;
  }
}

package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.roofline.LimitModels;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How often, how long and with what settings is measured. */
@Under(OptionHeading.METHOD)
public final class PlanOptions {

  @Mixin private RoundsOption rounds;

  @Mixin private PrecisionOptions precision;

  @Option(
      names = "--anchor",
      paramLabel = "NAME",
      description = "A candidate that opens and closes every round, to show drift.")
  @Under(OptionHeading.MEASURED)
  private String anchor;

  @Mixin private ThreadsOption threads;
  @Mixin private KernelsOption kernels;
  @Mixin private RooflineOption roofline;
  @Mixin private LaunchOptions launching;
  @Mixin private TrialOptions trials;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The models that are measured beside {@code candidates}. */
  public LimitModels limits(List<CandidateFile> candidates) {
    return roofline.given() ? LimitModels.of(candidates) : LimitModels.none();
  }

  /** The plan for {@code candidates} on {@code target}, which {@code where} has opened. */
  public PlannedRun plan(
      List<CandidateFile> candidates,
      LimitModels limits,
      RequestedInputs inputs,
      TrialTarget target,
      TargetOptions where) {
    HostFiles files = new HostFiles(candidates, limits.files(), inputs, launching.ownFiles(target));
    Protocol protocol =
        new Protocol(
            rounds(),
            settings(target),
            anchor(candidates),
            precision.goal(trials),
            trials.warmupRule(),
            trials.timingRule(),
            trials.seed(),
            where.limits(trials.limit()));
    return new PlannedRun(
        new Plan(
            files.subjects(Optional.empty()),
            protocol,
            Acceptance.of(trials.accepted(), trials.anyType())),
        files);
  }

  /** Whether some trial is launched as an app. */
  public boolean asApp() {
    return launching.asApp();
  }

  /** Whether some candidate is the anchor. */
  public boolean anchored() {
    return anchor != null;
  }

  /** The number of rounds given, otherwise {@code usual}. */
  public int roundsOr(int usual) {
    return rounds.or(usual);
  }

  /** Refuses what no plan can be made from, before anything is opened or made. */
  public void check() {
    trials.check();
    threads.check();
    kernels.check();
    require(
        spec,
        rounds() >= 1 && rounds() <= RoundsOption.MOST,
        "--rounds must be 1 to " + RoundsOption.MOST);
    precision.check(rounds());
  }

  private List<Settings> settings(TrialTarget target) {
    List<Settings> settings = new ArrayList<>();
    for (int each : threads.values()) {
      for (Kernels kernel : kernels.values()) {
        settings.addAll(launching.settings(target, kernel, each));
      }
    }
    return settings;
  }

  private String anchor(List<CandidateFile> candidates) {
    require(
        spec,
        anchor == null
            || candidates.stream().anyMatch(file -> file.candidate().name().equals(anchor)),
        "--anchor names no candidate: " + anchor);
    return anchor;
  }

  private int rounds() {
    int usual = trials.quick() ? 1 : Defaults.ROUNDS;
    return rounds.or(precision.given() ? Defaults.PRECISION_ROUNDS : usual);
  }
}

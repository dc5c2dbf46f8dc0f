package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long, how often and with which setting a model runs in one process. */
@Under(OptionHeading.METHOD)
public final class SustainOptions {

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      defaultValue = "10m",
      converter = DurationConverter.class,
      description = "How long the model runs, from 1s to 1h (default: ${DEFAULT-VALUE}).")
  private Duration length;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "0s",
      converter = DurationConverter.class,
      description =
          "How often an inference starts, as in a product, for example 100ms; 0s for one after the"
              + " other (default: ${DEFAULT-VALUE}).")
  private Duration period;

  @Mixin private SeedOption seed;
  @Mixin private ThreadsOption threads;
  @Mixin private KernelsOption kernels;
  @Mixin private LaunchOptions launching;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what no run can follow, before anything is opened. */
  public void check() {
    require(
        spec,
        length.toNanos() >= SustainRule.WINDOW_NS && length.toNanos() <= SustainRule.MOST_NS,
        "--for must be from 1s to 1h");
    require(spec, period.compareTo(length) <= 0, "--every must not be longer than --for");
    threads.check();
    kernels.check();
    requireSingle("--threads", threads.values().size() == 1);
    requireSingle("--kernels", kernels.values().size() == 1);
    requireSingle("--launch", launching.single());
  }

  private void requireSingle(String option, boolean single) {
    require(spec, single, "sustain measures one setting: give " + option + " one value");
  }

  /** Whether the agent is launched as an app. */
  public boolean asApp() {
    return launching.asApp();
  }

  /** The plan for {@code model} on {@code target}, which {@code where} has opened. */
  public PlannedRun plan(
      CandidateFile model, RequestedInputs inputs, TrialTarget target, TargetOptions where) {
    HostFiles files = new HostFiles(List.of(model), List.of(), inputs, launching.ownFiles(target));
    Protocol protocol =
        Protocol.ofSustained(
            launching.settings(target, kernels.values().get(0), threads.values().get(0)).get(0),
            seed.value(),
            where.limits(length.plus(Defaults.TRIAL_LIMIT)),
            new SustainRule(length.toNanos(), period.toNanos()));
    Plan plan = new Plan(files.subjects(Optional.empty()), protocol, Acceptance.NONE);
    return new PlannedRun(plan, files);
  }
}

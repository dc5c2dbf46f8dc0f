package org.frillbench.cli.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.numerics.OutputChecks.OtherSide;
import org.frillbench.cli.numerics.ReferenceJob;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.analysis.ObservedWarnings;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/** One trial of a plan on a target: what is asked for, and the measurement that an answer makes. */
final class PlannedTrial {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final Slot slot;
  private final TimingRule timing;

  PlannedTrial(PlannedRun plan, TrialTarget target, Slot slot, TimingRule timing) {
    this.plan = plan;
    this.target = target;
    this.slot = slot;
    this.timing = timing;
  }

  Item item() {
    return slot.item();
  }

  /** From 1. */
  int round() {
    return slot.round();
  }

  /** Whether it measures the target rather than a candidate. */
  boolean isLimit() {
    return plan.files().isLimit(item().subject());
  }

  private CandidateFile file() {
    return plan.files().at(item().subject());
  }

  /** What is measured, with its side in a gate. */
  String name() {
    Candidate candidate = file().candidate();
    return candidate.side() == null
        ? candidate.name()
        : candidate.name() + " (" + RunJson.id(candidate.side()) + ")";
  }

  /** Its name, and what distinguishes the setting where there are several. */
  String label() {
    return plan.protocol().settings().size() == 1
        ? name()
        : name() + " (" + SettingsNames.of(settings(), plan.protocol().settings()) + ")";
  }

  /** About how long it takes, as a multiple of the mean of its round's trials. */
  double share() {
    // Rounds that are added for the sake of precision have the trials that it takes, not all.
    return round() > plan.protocol().rounds()
        ? 1
        : Estimate.on(target.describe().kind()).share(plan, item());
  }

  /** How it is asked to run. */
  Settings settings() {
    return plan.protocol().settings().get(item().setting());
  }

  /** What the agent is asked to do. */
  TrialJob job(String runId) {
    return job(runId + "-r" + round() + "-" + slot.order(), settings(), target::pathOf);
  }

  /** The same model and inputs on this host with the built-in kernels, for the outputs alone. */
  ReferenceJob reference(String runId) {
    Settings asked = new Settings(Engine.TFLITE, null, Kernels.BUILTIN, 1, null, Launch.PROCESS);
    TrialJob job =
        job(
            runId + "-reference-" + item().subject(),
            asked,
            file -> file.file().toAbsolutePath().toString());
    NumericKind kind = file().candidate().kind();
    return new ReferenceJob(
        new TrialJob(job.request().with(new OutputsRequest(null)).untimed(), asked, job.limit()),
        file().inputs(),
        file().outputNames(),
        OutputLimit.between(kind, kind));
  }

  private TrialJob job(String id, Settings asked, Function<TrialFile, String> paths) {
    Function<TrialFile, TrialRequest.StoredFile> stored = file -> file.at(paths.apply(file));
    TrialRequest request =
        new TrialRequest(
            id,
            stored.apply(TrialFile.of(file())),
            isLimit()
                ? null
                : plan.files()
                    .inputs()
                    .requests(file(), input -> stored.apply(TrialFile.of(input))),
            new EngineSettings(asked.engine(), asked.kernels(), asked.threads()),
            plan.protocol().warmup(),
            timing,
            plan.protocol().seed());
    SustainRule sustain = plan.protocol().sustain();
    return new TrialJob(
        sustain == null ? request : request.sustained(sustain),
        asked,
        Duration.ofMillis(plan.protocol().limits().trialMs()));
  }

  /** In a gate, what is measured beside it on the other side; empty elsewhere and for limits. */
  Optional<OtherSide<Item>> otherSide() {
    return plan.plan().subjects().ofGate()
        ? Schedule.groups(plan.plan()).stream()
            .filter(group -> group.contains(item()))
            .flatMap(List::stream)
            .filter(other -> !other.equals(item()))
            .map(other -> new OtherSide<>(other, other.subject() < item().subject()))
            .findFirst()
        : Optional.empty();
  }

  /**
   * What the agent's report comes to.
   *
   * @param check how its outputs differ from others; null if unknown
   * @throws WireException if it holds what no agent of ours sends
   */
  Measurement measurement(TrialOutcome.Measured outcome, OutputCheck check) throws WireException {
    Set<Warning> warnings = new HashSet<>(target.warnings());
    warnings.addAll(outcome.warnings());
    Candidate candidate = file().candidate();
    boolean anyType = plan.plan().accepted().anyType();
    warnings.addAll(ObservedWarnings.ofModel(candidate.kind().float32Inference(), anyType));
    return Measurement.of(
        outcome.report(), candidate, settings(), round(), slot.order(), warnings, check);
  }

  /** The record of a trial that was missed; the last one where another has no better chance. */
  FailedTrial failed(TrialOutcome.Missed missed) {
    boolean beforeItsRound = slot.order() == 0;
    Candidate candidate = file().candidate();
    FailedTrial trial =
        new FailedTrial(
            candidate.name(),
            candidate.side(),
            round(),
            beforeItsRound ? null : Integer.valueOf(slot.order()),
            missed.kind(),
            missed.message(),
            settings());
    return beforeItsRound || !missed.again() ? trial.asGivenUp() : trial;
  }

  /** Whether {@code trial} is the last one of the same candidate with the same settings. */
  boolean isGivenUpBy(FailedTrial trial) {
    Candidate candidate = file().candidate();
    return trial.isLast()
        && trial.candidate().equals(candidate.name())
        && trial.side() == candidate.side()
        // One that was given up before its round is recorded once for all settings.
        && (trial.order() == null || settings().equals(trial.settings()));
  }
}

package org.frillbench.cli.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/** One trial of a plan on a target: what is asked for, and the measurement that an answer makes. */
final class PlannedTrial {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final Slot slot;

  PlannedTrial(PlannedRun plan, TrialTarget target, Slot slot) {
    this.plan = plan;
    this.target = target;
    this.slot = slot;
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

  /** How it is asked to run. */
  Settings settings() {
    return plan.protocol().settings().get(item().setting());
  }

  /** What the agent is asked to do. */
  TrialJob job(String runId) {
    Settings settings = settings();
    TrialRequest request =
        new TrialRequest(
            runId + "-r" + round() + "-" + slot.order(),
            stored(TrialFile.of(file())),
            isLimit()
                ? null
                : plan.files().inputs().requests(file(), input -> stored(TrialFile.of(input))),
            new EngineSettings(settings.engine(), settings.kernels(), settings.threads()),
            plan.protocol().warmup(),
            plan.protocol().timing(),
            plan.protocol().seed());
    return new TrialJob(request, settings, Duration.ofMillis(plan.protocol().limits().trialMs()));
  }

  private TrialRequest.StoredFile stored(TrialFile file) {
    return file.at(target.pathOf(file));
  }

  /**
   * What the agent's report comes to.
   *
   * @throws WireException if it holds what no agent of ours sends
   */
  Measurement measurement(TrialOutcome.Measured outcome) throws WireException {
    Set<Warning> warnings = new HashSet<>(target.warnings());
    warnings.addAll(outcome.warnings());
    Candidate candidate = file().candidate();
    boolean anyType = plan.plan().accepted().anyType();
    warnings.addAll(WarningRules.ofModel(candidate.kind().float32Inference(), anyType));
    return Measurement.of(outcome.report(), candidate, settings(), round(), slot.order(), warnings);
  }

  /** The record of a trial that was missed. */
  FailedTrial failed(TrialOutcome.Missed missed) {
    Candidate candidate = file().candidate();
    return new FailedTrial(
        candidate.name(),
        candidate.side(),
        round(),
        slot.order() == 0 ? null : Integer.valueOf(slot.order()),
        missed.kind(),
        missed.message(),
        settings());
  }
}

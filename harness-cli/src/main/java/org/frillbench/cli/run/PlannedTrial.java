package org.frillbench.cli.run;

import java.util.HashSet;
import java.util.Set;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Settings;
import org.frillbench.results.table.SettingsNames;
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

  /** What is measured. */
  String name() {
    return plan.file(item()).candidate().name();
  }

  /** Its name, and what distinguishes the setting where there are several. */
  String label() {
    return plan.settings().size() == 1
        ? name()
        : name() + " (" + SettingsNames.of(settings(), plan.settings()) + ")";
  }

  /** How it is asked to run. */
  Settings settings() {
    return plan.settings().get(item().setting());
  }

  /** What the agent is asked to do. */
  TrialJob job(String runId) {
    Settings settings = settings();
    TrialRequest request =
        new TrialRequest(
            runId + "-r" + round() + "-" + slot.order(),
            stored(TrialFile.of(plan.file(item()))),
            plan.isLimit(item())
                ? null
                : plan.inputs().requests(plan.file(item()), input -> stored(TrialFile.of(input))),
            new EngineSettings(settings.engine(), settings.kernels(), settings.threads()),
            plan.warmup(),
            plan.timing(),
            plan.seed());
    return new TrialJob(request, settings, plan.trialLimit());
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
    Candidate candidate = plan.file(item()).candidate();
    warnings.addAll(WarningRules.ofModel(candidate.kind().float32Inference(), plan.anyType()));
    return Measurement.of(outcome.report(), candidate, settings(), round(), slot.order(), warnings);
  }
}

package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.target.Delivery;
import org.frillbench.cli.target.TrialOutcome;
import org.frillbench.cli.target.TrialTarget;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.warning.Warning;

/** Carries a plan out, trial by trial; each outcome is in the journal before the next begins. */
final class Sweep {

  /** A link that breaks this often in one trial costs that trial, not the run. */
  private static final int MOST_LOSSES = 3;

  private final PlannedRun plan;
  private final TrialTarget target;
  private final RunLog log;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final Set<Integer> givenUp = new HashSet<>();
  private ExitCode exit = ExitCode.DONE;

  Sweep(
      PlannedRun plan,
      TrialTarget target,
      RunLog log,
      Progress progress,
      BooleanSupplier interrupted) {
    this.plan = plan;
    this.target = target;
    this.log = log;
    this.progress = progress;
    this.interrupted = interrupted;
  }

  /** Runs to the end of the plan, of the target, or of the user's patience. */
  ExitCode run(String runId) throws OutputException {
    List<Schedule.Slot> slots = Schedule.of(plan.candidates().size(), plan.rounds(), plan.seed());
    try {
      deliver();
      for (int i = 0; i < slots.size() && !interrupted.getAsBoolean(); i++) {
        trial(slots.get(i), i + 1, runId);
      }
    } catch (LinkLostException e) {
      if (!interrupted.getAsBoolean()) {
        progress.note(e.getMessage());
        exit = exit.or(ExitCode.NO_TARGET);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return interrupted.getAsBoolean() ? ExitCode.INTERRUPTED : exit;
  }

  private void deliver() throws LinkLostException, OutputException {
    for (Delivery file : new ArrayList<>(target.toDeliver(plan.deliveries()))) {
      if (interrupted.getAsBoolean() || givenUp.size() == plan.candidates().size()) {
        return;
      }
      progress.step("pushing " + file.name());
      Optional<TrialOutcome.Missed> refusal = delivered(file);
      if (refusal.isPresent() && !interrupted.getAsBoolean()) {
        giveUp(file, refusal.get());
      }
    }
  }

  private void giveUp(Delivery file, TrialOutcome.Missed refusal) throws OutputException {
    for (int i = 0; i < plan.candidates().size(); i++) {
      if (plan.needs(plan.candidates().get(i), file) && givenUp.add(i)) {
        missed(new Schedule.Slot(i, 1, 1), refusal);
      }
    }
  }

  /** Delivers a file; each time that the target is lost on the way and comes back, once more. */
  private Optional<TrialOutcome.Missed> delivered(Delivery file) throws LinkLostException {
    for (int losses = 1; losses <= MOST_LOSSES; losses++) {
      try {
        return target.deliver(file);
      } catch (LinkLostException e) {
        awaitReturn(e);
      }
    }
    return Optional.of(lostTooOften());
  }

  /**
   * Runs a trial; each time that the target is lost meanwhile and comes back, it is taken up there.
   */
  private TrialOutcome outcome(TrialRequest request)
      throws LinkLostException, InterruptedException {
    for (int losses = 0; losses < MOST_LOSSES; losses++) {
      try {
        return losses == 0
            ? target.measure(request, plan.trialLimit(), progress::step)
            : target.resume(request, plan.trialLimit(), progress::step);
      } catch (LinkLostException e) {
        if (interrupted.getAsBoolean()) {
          target.giveUp(request);
        }
        awaitReturn(e);
      }
    }
    target.giveUp(request);
    return lostTooOften();
  }

  private static TrialOutcome.Missed lostTooOften() {
    return new TrialOutcome.Missed(
        MissedTrial.Kind.TARGET,
        "the link to the device was lost " + MOST_LOSSES + " times",
        /* again= */ true);
  }

  private void awaitReturn(LinkLostException lost) throws LinkLostException {
    if (interrupted.getAsBoolean()) {
      throw lost;
    }
    progress.note(lost.getMessage() + " Waiting for it to come back.");
    target.awaitReturn();
  }

  private void trial(Schedule.Slot slot, int number, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    CandidateFile file = plan.candidates().get(slot.candidate());
    progress.trial(number, file.candidate().name(), slot.round());
    if (givenUp.contains(slot.candidate())) {
      progress.ended(number, "left out");
      return;
    }
    String id = runId + "-r" + slot.round() + "-" + slot.order();
    TrialOutcome outcome = outcome(request(file, id));
    if (interrupted.getAsBoolean()) {
      return;
    }
    if (outcome instanceof TrialOutcome.Measured measured) {
      measured(slot, number, file, measured);
    } else if (outcome instanceof TrialOutcome.Missed missed) {
      if (!missed.again()) {
        givenUp.add(slot.candidate());
      }
      missed(slot, missed);
      progress.ended(number, "not measured");
    }
  }

  private void measured(
      Schedule.Slot slot, int number, CandidateFile file, TrialOutcome.Measured outcome)
      throws OutputException {
    try {
      log.measured(measurement(slot, file, outcome));
      progress.ended(number, milliseconds(outcome.report()));
    } catch (WireException e) {
      missed(
          slot,
          new TrialOutcome.Missed(MissedTrial.Kind.REPORT, e.getMessage(), /* again= */ true));
      progress.ended(number, "not measured");
    }
  }

  private TrialRequest request(CandidateFile file, String id) {
    return new TrialRequest(
        id,
        stored(Delivery.of(file)),
        plan.input().map(input -> stored(Delivery.of(input))).orElse(null),
        new EngineSettings(
            plan.settings().engine(), plan.settings().kernels(), plan.settings().threads()),
        plan.warmup(),
        plan.timing(),
        plan.seed());
  }

  private TrialRequest.StoredFile stored(Delivery file) {
    return file.at(target.pathOf(file));
  }

  private Measurement measurement(
      Schedule.Slot slot, CandidateFile file, TrialOutcome.Measured outcome) throws WireException {
    Set<Warning> warnings = new HashSet<>(target.warnings());
    warnings.addAll(outcome.warnings());
    return Measurement.of(
        outcome.report(),
        file.candidate(),
        plan.settings(),
        slot.round(),
        slot.order(),
        target.describe().kind(),
        warnings);
  }

  private void missed(Schedule.Slot slot, TrialOutcome.Missed missed) throws OutputException {
    String name = plan.candidates().get(slot.candidate()).candidate().name();
    exit = exit.or(ExitCode.NOT_ALL_MEASURED);
    log.missed(new MissedTrial(name, slot.round(), missed.kind(), missed.message()));
    progress.note(
        name + " was not measured in round " + slot.round() + ": " + missed.message() + ".");
  }

  private static String milliseconds(TrialReport report) {
    return String.format(Locale.ROOT, "median %.3f ms", Medians.of(report.samplesNs) / 1e6);
  }
}

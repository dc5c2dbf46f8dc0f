package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.numerics.OutputChecks;
import org.frillbench.cli.numerics.ReferenceJob;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.planning.Dimensions;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.store.OutputException;

/** Carries a plan out, trial by trial; each outcome is in the journal before the next begins. */
final class RunExecutor {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final ReconnectingTarget returning;
  private final RunLog log;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final Ticker ticker = Ticker.system();
  private PrecisionPlanning planning;
  private final Set<Item> givenUp = new HashSet<>();
  private final OutputChecks<Item> outputs;
  private int trials;
  private ExitCode exit = ExitCode.DONE;

  RunExecutor(
      PlannedRun plan,
      TrialTarget target,
      SharedHost host,
      RunLog log,
      Progress progress,
      BooleanSupplier interrupted) {
    this.plan = plan;
    this.target = target;
    this.returning =
        new ReconnectingTarget(
            target,
            host.turn(target.describe().kind()),
            progress::step,
            progress::note,
            interrupted);
    this.outputs = new OutputChecks<>(host.references());
    this.log = log;
    this.progress = progress;
    this.interrupted = interrupted;
    if (!log.missed().isEmpty()) {
      exit = ExitCode.NOT_ALL_MEASURED;
    }
  }

  /** Runs to the end of the plan, of the target, or of the user's patience. */
  ExitCode run(String runId) throws OutputException {
    try (outputs) {
      deliver();
      computeReferences(runId);
      measure(runId);
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
    for (TrialFile file : new ArrayList<>(target.toDeliver(plan.files().deliveries()))) {
      if (interrupted.getAsBoolean() || givenUp.size() == plan.items().size()) {
        return;
      }
      progress.step("pushing " + file.name());
      Optional<TrialOutcome.Missed> refusal = returning.deliver(file);
      if (refusal.isPresent() && !interrupted.getAsBoolean()) {
        giveUp(file, refusal.get());
      }
    }
  }

  /** Before the first trial, so that none is timed beside it. */
  private void computeReferences(String runId) throws InterruptedException {
    List<ReferenceJob> models =
        plan.items().stream()
            .filter(item -> !givenUp.contains(item))
            .map(item -> planned(new Slot(item, 1, 0)))
            .filter(trial -> !trial.isLimit())
            .map(trial -> trial.reference(runId))
            .collect(
                Collectors.toMap(
                    ReferenceJob::sha256, model -> model, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    progress.step("computing reference outputs on this host");
    outputs.computeReferences(models, interrupted);
  }

  private void giveUp(TrialFile file, TrialOutcome.Missed refusal) throws OutputException {
    Set<Integer> candidates = new HashSet<>();
    for (Item item : plan.items()) {
      if (plan.files().needs(plan.files().at(item.subject()), file)
          && givenUp.add(item)
          && candidates.add(item.subject())) {
        PlannedTrial first = planned(new Slot(item, 1, 0));
        if (!log.hasGivenUp(first.failed(refusal))) {
          missed(first, refusal);
        }
      }
    }
  }

  private void measure(String runId)
      throws LinkLostException, InterruptedException, OutputException {
    Schedule schedule = new Schedule(plan.plan());
    if (plan.protocol().precision() != null) {
      planning = new PrecisionPlanning(plan.plan(), ticker);
    }
    int rounds = plan.protocol().rounds();
    for (int round = 1; round <= rounds; round++) {
      round(schedule.next(), runId);
      if (planning != null && !interrupted.getAsBoolean()) {
        planAfter(round);
      }
    }
    if (planning != null && !interrupted.getAsBoolean()) {
      measureAsPlanned(schedule, runId);
    }
  }

  private void planAfter(int round) throws OutputException {
    givenUp.forEach(planning::leaveOut);
    Optional<PrecisionPlan> earlier = log.planAfter(round);
    Optional<PrecisionPlan> made = earlier.isPresent() ? earlier : planning.after(round);
    if (earlier.isPresent()) {
      planning.adopt(earlier.get());
    } else if (made.isPresent()) {
      log.planned(made.get());
    }
    if (made.isPresent() && round == plan.protocol().rounds()) {
      int further = planning.dimensions().values().stream().mapToInt(Dimensions::further).sum();
      progress.grow(further);
      PrecisionText.of(made.get(), plan.protocol().precision(), further, planning.left())
          .forEach(progress::note);
    }
  }

  /** The further rounds; only time ends them early, never the width of an interval. */
  private void measureAsPlanned(Schedule schedule, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    for (int round = plan.protocol().rounds() + 1; round <= planning.lastRound(); round++) {
      int next = round;
      if (interrupted.getAsBoolean()) {
        return;
      }
      if (planning.left().isZero()) {
        progress.note(
            String.format(
                Locale.ROOT,
                "the budget is spent after %d of %d planned rounds.",
                round - 1,
                planning.lastRound()));
        return;
      }
      round(schedule.next(item -> planning.wants(item, next)), runId);
    }
  }

  private void round(List<Slot> slots, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    for (Slot slot : slots) {
      if (interrupted.getAsBoolean()) {
        return;
      }
      trials++;
      if (log.has(slot)) {
        recall(slot);
      } else {
        trial(planned(slot), runId);
      }
    }
  }

  /** A trial of an earlier sitting is not measured again. */
  private void recall(Slot slot) {
    if (planning != null) {
      log.earlier(slot).ifPresent(trial -> planning.recall(slot.item(), trial));
    }
  }

  private PlannedTrial planned(Slot slot) {
    return new PlannedTrial(
        plan,
        target,
        slot,
        planning == null ? plan.protocol().timing() : planning.timing(slot.item()));
  }

  private void trial(PlannedTrial trial, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    progress.trial(trials, trial.label(), trial.round());
    if (givenUp.contains(trial.item())) {
      progress.ended(trials, "left out");
      return;
    }
    TrialJob job = trial.job(runId);
    long start = ticker.nanos();
    TrialOutcome outcome =
        returning.measure(trial.isLimit() ? job : outputs.asking(job, trial.item()));
    if (interrupted.getAsBoolean()) {
      return;
    }
    if (outcome instanceof TrialOutcome.Measured measured) {
      measured(trial, measured, ticker.nanos() - start);
    } else if (outcome instanceof TrialOutcome.Missed missed) {
      if (!missed.again()) {
        givenUp.add(trial.item());
      }
      missed(trial, missed);
      progress.ended(trials, "not measured");
    }
  }

  private void measured(PlannedTrial trial, TrialOutcome.Measured outcome, long wallNs)
      throws OutputException, InterruptedException {
    try {
      Measurement measurement = trial.measurement(outcome, check(trial, outcome.report()));
      double medianNs = Medians.of(outcome.report().samplesNs);
      if (trial.isLimit()) {
        log.limit(measurement);
      } else {
        log.measured(measurement);
        if (planning != null) {
          planning.observe(
              trial.item(), trial.round(), ObservedTrial.of(outcome.report().samplesNs, wallNs));
        }
      }
      progress.ended(trials, String.format(Locale.ROOT, "median %.3f ms", medianNs / 1e6));
    } catch (WireException e) {
      missed(
          trial,
          new TrialOutcome.Missed(FailedTrial.Kind.REPORT, e.getMessage(), /* again= */ true));
      progress.ended(trials, "not measured");
    }
  }

  private OutputCheck check(PlannedTrial trial, TrialReport report) throws InterruptedException {
    return trial.isLimit() ? null : outputs.check(trial.item(), report, trial.otherSide());
  }

  private void missed(PlannedTrial trial, TrialOutcome.Missed missed) throws OutputException {
    exit = exit.or(ExitCode.NOT_ALL_MEASURED);
    log.missed(trial.failed(missed));
    progress.note(
        trial.label()
            + " was not measured in round "
            + trial.round()
            + ": "
            + missed.message()
            + ".");
  }
}

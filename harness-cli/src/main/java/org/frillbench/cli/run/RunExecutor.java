package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.numerics.OutputChecks;
import org.frillbench.cli.numerics.ReferenceJob;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.store.OutputException;

/** Carries a plan out: delivers its files, computes reference outputs, and measures its rounds. */
final class RunExecutor {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final ReconnectingTarget returning;
  private final RunLog log;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final OutputChecks<Item> outputs;
  private final TrialExecutor trials;

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
    this.trials = new TrialExecutor(returning, outputs, log, progress, interrupted);
    plan.items().stream()
        .filter(item -> log.missed().stream().anyMatch(beforeRounds(item)::isGivenUpBy))
        .forEach(trials::giveUp);
  }

  /** Runs until the plan is complete, the target is lost, or the user interrupts it. */
  ExitCode run(String runId) throws OutputException {
    ExitCode exit = ExitCode.DONE;
    try (outputs) {
      deliver();
      computeReferences(runId);
      new RoundExecutor(plan, target, trials, log, progress, interrupted).measure(runId);
    } catch (LinkLostException e) {
      if (!interrupted.getAsBoolean()) {
        progress.note(e.getMessage());
        exit = ExitCode.NO_TARGET;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (interrupted.getAsBoolean()) {
      return ExitCode.INTERRUPTED;
    }
    return log.missed().isEmpty() ? exit : ExitCode.NOT_ALL_MEASURED.or(exit);
  }

  private void deliver() throws LinkLostException, OutputException {
    List<TrialFile> needed = plan.files().deliveries().stream().filter(this::isNeeded).toList();
    List<TrialFile> missing = new ArrayList<>(target.toDeliver(needed));
    PushedFiles pushed = PushedFiles.of(missing, progress::work);
    for (TrialFile file : missing) {
      if (interrupted.getAsBoolean() || trials.givenUp().size() == plan.items().size()) {
        return;
      }
      Optional<TrialOutcome.Missed> refusal = returning.deliver(file, pushed.begin(file));
      if (refusal.isPresent() && !interrupted.getAsBoolean()) {
        giveUp(file, refusal.get());
      }
    }
  }

  private void giveUp(TrialFile file, TrialOutcome.Missed refusal) throws OutputException {
    Set<Integer> candidates = new HashSet<>();
    for (Item item : plan.items()) {
      if (plan.files().needs(plan.files().at(item.subject()), file)
          && trials.giveUp(item)
          && candidates.add(item.subject())) {
        trials.missed(beforeRounds(item), refusal);
      }
    }
  }

  private boolean isNeeded(TrialFile file) {
    return plan.items().stream()
        .filter(item -> !trials.givenUp().contains(item))
        .anyMatch(item -> plan.files().needs(plan.files().at(item.subject()), file));
  }

  /** Before the first trial, so that none is timed beside it. */
  private void computeReferences(String runId) throws InterruptedException {
    List<ReferenceJob> models =
        plan.items().stream()
            .filter(item -> !trials.givenUp().contains(item))
            .map(this::beforeRounds)
            .filter(trial -> !trial.isLimit())
            .map(trial -> trial.reference(runId))
            .collect(
                Collectors.toMap(
                    ReferenceJob::sha256, model -> model, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    progress.step("computing reference outputs");
    outputs.computeReferences(models, interrupted);
  }

  private PlannedTrial beforeRounds(Item item) {
    return new PlannedTrial(plan, target, new Slot(item, 1, 0), plan.protocol().timing());
  }
}

package org.frillbench.cli.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.cli.run.Schedule.Slot;
import org.frillbench.results.record.PrecisionPlan;
import org.frillbench.results.store.OutputException;

/** Measures the rounds of a plan, and those that its precision adds. */
final class RoundExecutor {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final TrialExecutor trials;
  private final RunLog log;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final Schedule schedule;

  /** Null where the plan has no precision. */
  private PrecisionPlanning planning;

  /** The number of the latest trial, from 1. */
  private int number;

  /** Whether the user knows that the run becomes too large. */
  private boolean warned;

  /** The number of trials that are planned so far. */
  private int planned;

  RoundExecutor(
      PlannedRun plan,
      TrialTarget target,
      TrialExecutor trials,
      RunLog log,
      Progress progress,
      BooleanSupplier interrupted) {
    this.plan = plan;
    this.target = target;
    this.trials = trials;
    this.log = log;
    this.progress = progress;
    this.interrupted = interrupted;
    this.schedule = new Schedule(plan.plan());
    this.planned = plan.trials();
  }

  /** Measures all rounds, unless the user interrupts it. */
  void measure(String runId) throws LinkLostException, InterruptedException, OutputException {
    if (plan.protocol().precision() != null) {
      planning = new PrecisionPlanning(plan.plan(), Ticker.system());
    }
    int rounds = plan.protocol().rounds();
    for (int round = 1; round <= rounds; round++) {
      measure(schedule.next(), runId);
      if (planning != null && !interrupted.getAsBoolean()) {
        planAfter(round);
      }
    }
    if (planning != null && !interrupted.getAsBoolean()) {
      measureAsPlanned(runId);
    }
  }

  private void planAfter(int round) throws OutputException {
    trials.givenUp().forEach(planning::leaveOut);
    Optional<PrecisionPlan> earlier = log.planAfter(round);
    Optional<PrecisionPlan> made = earlier.isPresent() ? earlier : planning.after(round);
    if (earlier.isPresent()) {
      planning.adopt(earlier.get());
    } else if (made.isPresent()) {
      log.planned(made.get());
    }
    if (made.isPresent() && round == plan.protocol().rounds()) {
      int further = further();
      progress.grow(further);
      planned += further;
      PrecisionText.of(made.get(), plan.protocol().precision(), further, planning.left())
          .forEach(progress::note);
    }
  }

  /** The number of trials in the rounds that the precision adds. */
  private int further() {
    int further = 0;
    for (int round = plan.protocol().rounds() + 1; round <= planning.lastRound(); round++) {
      int next = round;
      further += schedule.trialsPerRound(item -> planning.wants(item, next));
    }
    return further;
  }

  /** The further rounds; only time ends them early, never the width of an interval. */
  private void measureAsPlanned(String runId)
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
      measure(schedule.next(item -> planning.wants(item, next)), runId);
    }
  }

  private void measure(List<Slot> slots, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    for (Slot slot : slots) {
      if (interrupted.getAsBoolean()) {
        return;
      }
      number++;
      if (log.has(slot)) {
        recall(slot);
      } else {
        measure(slot, runId);
      }
    }
  }

  private void measure(Slot slot, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    PlannedTrial trial = new PlannedTrial(plan, target, slot, timing(slot.item()));
    trials
        .measure(trial, number, number < planned, runId)
        .filter(observed -> planning != null)
        .ifPresent(observed -> planning.observe(slot.item(), slot.round(), observed));
    if (log.nearsLimit() && !warned) {
      warned = true;
      progress.note(
          "the journal of this run will soon be larger than what frill-bench reads again: end the"
              + " run by Ctrl-C, which keeps what was measured, and measure the rest in a run of its"
              + " own.");
    }
  }

  private TimingRule timing(Item item) {
    return planning == null ? plan.protocol().timing() : planning.timing(item);
  }

  /** A trial that was measured before the run was resumed is not measured again. */
  private void recall(Slot slot) {
    if (planning != null) {
      log.earlier(slot).ifPresent(trial -> planning.recall(slot.item(), trial));
    }
  }
}

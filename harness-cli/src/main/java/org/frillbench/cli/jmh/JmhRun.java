package org.frillbench.cli.jmh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Progress;
import org.frillbench.cli.run.RunLog;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.store.OutputException;
import org.openjdk.jmh.annotations.Mode;

/**
 * Carries a plan out, fork by fork. Forks take turns: a round holds one of each, in odd rounds
 * forwards and in even ones backwards, so that a steady drift of the host falls on all alike.
 */
final class JmhRun {

  private final JmhPlan plan;
  private final RunLog log;
  private final Baseline baseline;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final JmhFork jmh;
  private final EarlierForks earlier;
  private final Set<JmhPlan.Cell> givenUp = new HashSet<>();
  private int begun;

  JmhRun(
      JmhPlan plan, RunLog log, Baseline baseline, Progress progress, BooleanSupplier interrupted) {
    this.plan = plan;
    this.log = log;
    this.baseline = baseline;
    this.progress = progress;
    this.interrupted = interrupted;
    this.jmh = new JmhFork(plan);
    this.earlier = EarlierForks.of(log);
    plan.cells().stream().filter(earlier::gaveUp).forEach(givenUp::add);
  }

  /** Runs until the plan is complete or the user interrupts it; says how it ended. */
  ExitCode run() throws OutputException {
    for (int round = 1; round <= plan.forks(); round++) {
      List<JmhPlan.Cell> cells = new ArrayList<>(plan.cells());
      if (round % 2 == 0) {
        Collections.reverse(cells);
      }
      for (int i = 0; i < cells.size(); i++) {
        for (Mode mode : plan.modes()) {
          fork(cells.get(i), mode, round, i + 1);
        }
      }
    }
    return interrupted.getAsBoolean()
        ? ExitCode.INTERRUPTED
        : givenUp.isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_MEASURED;
  }

  private void fork(JmhPlan.Cell cell, Mode mode, int round, int order) throws OutputException {
    if (interrupted.getAsBoolean()) {
      return;
    }
    begun++;
    if (earlier.recall(cell, mode, round, order, baseline)) {
      return;
    }
    progress.trial(begun, cell.candidate().candidate().name(), round);
    if (givenUp.contains(cell)) {
      progress.ended(begun, "left out");
      return;
    }
    JmhFork.Outcome outcome = jmh.run(cell, mode);
    if (interrupted.getAsBoolean()) {
      return;
    }
    if (outcome instanceof JmhFork.Measured measured) {
      measured(measured, cell, mode, round, order);
    } else if (outcome instanceof JmhFork.Missed missed) {
      missed(missed, cell, round, order);
    }
  }

  private void measured(JmhFork.Measured fork, JmhPlan.Cell cell, Mode mode, int round, int order)
      throws OutputException {
    try {
      if (mode == Mode.SampleTime) {
        Measurement measurement = ForkRecord.of(fork, plan, cell, round, order);
        log.measured(measurement);
        baseline.sample(cell, measurement);
      } else {
        AverageFork average = ForkRecord.average(fork, cell, round, order);
        log.average(average);
        baseline.average(cell, average);
      }
      baseline.result(fork.result());
    } catch (WireException e) {
      missed(new JmhFork.Missed(FailedTrial.Kind.REPORT, e.getMessage()), cell, round, order);
      return;
    }
    progress.ended(
        begun,
        String.format(
            Locale.ROOT,
            "%s %.3f ms",
            mode == Mode.SampleTime ? "sampled, mean" : "average",
            fork.result().getPrimaryResult().getScore()));
  }

  private void missed(JmhFork.Missed missed, JmhPlan.Cell cell, int round, int order)
      throws OutputException {
    String name = cell.candidate().candidate().name();
    FailedTrial trial =
        new FailedTrial(
            name,
            null,
            round,
            order,
            missed.kind(),
            missed.message(),
            ForkRecord.asked(cell.threads()));
    givenUp.add(cell);
    log.missed(trial.asGivenUp());
    progress.ended(begun, "not measured");
    progress.note(name + " was not measured: " + missed.message() + ".");
  }
}

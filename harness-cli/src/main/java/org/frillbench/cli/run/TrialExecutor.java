package org.frillbench.cli.run;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.numerics.OutputChecks;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.planning.ObservedTrial;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.store.OutputException;

/** Measures single trials; the outcome of each is in the journal before the next begins. */
final class TrialExecutor {

  private final ReconnectingTarget target;
  private final OutputChecks<Item> outputs;
  private final RunLog log;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final Ticker ticker = Ticker.system();
  private final Set<Item> givenUp = new HashSet<>();

  TrialExecutor(
      ReconnectingTarget target,
      OutputChecks<Item> outputs,
      RunLog log,
      Progress progress,
      BooleanSupplier interrupted) {
    this.target = target;
    this.outputs = outputs;
    this.log = log;
    this.progress = progress;
    this.interrupted = interrupted;
  }

  /** Measures no further trial of {@code item}; false if that was so before. */
  boolean giveUp(Item item) {
    return givenUp.add(item);
  }

  /** The items of which no further trial is measured. */
  Set<Item> givenUp() {
    return givenUp;
  }

  /**
   * Measures {@code trial} and logs how it ended.
   *
   * @param number its number in the run, from 1
   * @param anotherFollows whether another trial is planned after it
   * @return what it contributes to a plan of further trials; empty for a limit, and for a trial
   *     that was missed, left out or interrupted
   */
  Optional<ObservedTrial> measure(
      PlannedTrial trial, int number, boolean anotherFollows, String runId)
      throws LinkLostException, InterruptedException, OutputException {
    progress.trial(number, trial.label(), trial.round(), trial.share());
    if (givenUp.contains(trial.item())) {
      progress.ended(number, "left out");
      return Optional.empty();
    }
    TrialJob job = trial.job(runId);
    TrialJob asked = trial.isLimit() ? job : outputs.asking(job, trial.item());
    long start = ticker.nanos();
    TrialOutcome outcome = target.measure(asked.followed(anotherFollows));
    if (interrupted.getAsBoolean()) {
      return Optional.empty();
    }
    if (outcome instanceof TrialOutcome.Measured measured) {
      return measured(trial, number, measured, ticker.nanos() - start);
    }
    if (outcome instanceof TrialOutcome.Missed missed) {
      if (!missed.again()) {
        givenUp.add(trial.item());
      }
      missed(trial, missed);
      progress.ended(number, "not measured");
    }
    return Optional.empty();
  }

  private Optional<ObservedTrial> measured(
      PlannedTrial trial, int number, TrialOutcome.Measured outcome, long wallNs)
      throws OutputException, InterruptedException {
    try {
      TrialReport report = outcome.report();
      Measurement measurement = trial.measurement(outcome, check(trial, report));
      if (trial.isLimit()) {
        log.limit(measurement);
      } else {
        log.measured(measurement);
      }
      progress.ended(
          number, String.format(Locale.ROOT, "median %.3f ms", Medians.of(report.samplesNs) / 1e6));
      return trial.isLimit()
          ? Optional.empty()
          : Optional.of(ObservedTrial.of(report.samplesNs, wallNs));
    } catch (WireException e) {
      missed(
          trial,
          new TrialOutcome.Missed(FailedTrial.Kind.REPORT, e.getMessage(), /* again= */ true));
      progress.ended(number, "not measured");
      return Optional.empty();
    }
  }

  private OutputCheck check(PlannedTrial trial, TrialReport report) throws InterruptedException {
    return trial.isLimit() ? null : outputs.check(trial.item(), report, trial.otherSide());
  }

  /** Logs and reports that {@code trial} was not measured. */
  void missed(PlannedTrial trial, TrialOutcome.Missed missed) throws OutputException {
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

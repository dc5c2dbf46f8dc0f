package org.frillbench.cli.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.wire.WireException;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Display;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedReport;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.SustainedStore;

/**
 * Measures one sustained run and records it: each window in a journal when it arrives, all of them
 * in a file at the end, whatever ended it.
 */
public final class SustainSession {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final BooleanSupplier interrupted;
  private final PrintStream err;
  private final Target description;
  private final RunName name;

  /**
   * For one run, which starts now.
   *
   * @param plan a plan with one candidate, one setting and a rule of a sustained run
   */
  public SustainSession(
      PlannedRun plan, TrialTarget target, Interruption interruption, PrintStream err) {
    this.plan = plan;
    this.target = target;
    this.interrupted = interruption::requested;
    this.err = err;
    this.description = target.describe();
    this.name = new RunName(Instant.now(Clock.systemUTC()), description, 0);
  }

  /**
   * A recorded run.
   *
   * @param run the run as written, with its figures; empty if it ended before its first window
   * @param exit the exit code of the command
   */
  public record Recorded(Optional<SustainedFile> run, ExitCode exit) {}

  /** A name for the file, of time and target. */
  public String fileName() {
    return name.fileName("");
  }

  /**
   * Measures and writes the file to {@code output}.
   *
   * @param overwrite whether a file that is there may be replaced
   * @param display shows how it gets on
   * @throws CommandFailure if a file cannot be written; the journal, if there is one, then stays
   */
  public Recorded measure(Path output, boolean overwrite, Display display) {
    Run run = new Run(name.id(), name.started().toString(), null, plan.plan(), false);
    RunHeader header =
        new RunHeader(Tool.ofThisBuild(), run, description, RunOrigin.of(List.of()).invocation());
    try {
      RunStore.checkFree(output, overwrite);
      try (Journal journal = Journal.open(Journal.beside(output), header);
          SustainProgress progress =
              new SustainProgress(display, plan.protocol().sustain().forNs)) {
        try {
          SustainedWindows windows = new SustainedWindows(target, journal, progress);
          Ending ending = windows.complete(run(windows, progress));
          Recorded recorded = write(run, windows, ending, output, overwrite);
          journal.discard();
          return recorded;
        } catch (OutputException | RuntimeException e) {
          err.println("What was measured is kept in " + journal.path() + ".");
          throw e;
        }
      }
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  /**
   * How a run ended.
   *
   * @param report the agent's report; null if it left none
   * @param missed why it ended before its time; null if it did not, or by its user
   * @param exit the exit code
   */
  record Ending(TrialOutcome.Measured report, FailedTrial missed, ExitCode exit) {}

  private Ending run(SustainedWindows windows, SustainProgress progress) {
    PlannedTrial trial =
        new PlannedTrial(
            plan, target, new Schedule.Slot(plan.items().get(0), 1, 1), plan.protocol().timing());
    ReconnectingTarget returning =
        new ReconnectingTarget(
            target, new ReentrantLock(), windows::receive, progress::note, interrupted);
    TrialOutcome outcome;
    try {
      outcome = deliver(returning, progress);
      outcome = outcome == null ? returning.measure(trial.job(name.id())) : outcome;
    } catch (LinkLostException e) {
      outcome = null;
      if (!interrupted.getAsBoolean()) {
        progress.note(e.getMessage());
        return new Ending(
            null,
            trial.failed(new TrialOutcome.Missed(FailedTrial.Kind.TARGET, e.getMessage(), false)),
            ExitCode.NO_TARGET);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = null;
    }
    if (outcome instanceof TrialOutcome.Measured measured) {
      return new Ending(measured, null, ExitCode.DONE);
    }
    if (interrupted.getAsBoolean() || outcome == null) {
      return new Ending(null, null, ExitCode.INTERRUPTED);
    }
    TrialOutcome.Missed missed = (TrialOutcome.Missed) outcome;
    progress.note("The run ended early: " + missed.message() + ".");
    return new Ending(null, trial.failed(missed), ExitCode.NOT_ALL_MEASURED);
  }

  private TrialOutcome deliver(ReconnectingTarget returning, SustainProgress progress)
      throws LinkLostException {
    Collection<TrialFile> missing = target.toDeliver(plan.files().deliveries());
    PushedFiles pushed = PushedFiles.of(missing, progress::work);
    for (TrialFile file : missing) {
      Optional<TrialOutcome.Missed> refusal = returning.deliver(file, pushed.begin(file));
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    return null;
  }

  private Recorded write(
      Run run, SustainedWindows windows, Ending ending, Path output, boolean overwrite)
      throws OutputException {
    if (windows.all().isEmpty()) {
      err.println("frill-bench: the run ended before its first window; there is nothing to save.");
      return new Recorded(Optional.empty(), ending.exit());
    }
    boolean early = ending.exit() != ExitCode.DONE;
    SustainedFile file =
        new SustainedFile(
            Tool.ofThisBuild(),
            run.finished(Instant.now(Clock.systemUTC()), early),
            description,
            report(ending),
            windows.all(),
            ending.missed());
    if (ending.exit() == ExitCode.INTERRUPTED) {
      err.println(
          "frill-bench: interrupted after "
              + windows.all().size()
              + " windows; what was measured is saved.");
    }
    return new Recorded(Optional.of(SustainedStore.write(file, output, overwrite)), ending.exit());
  }

  private SustainedReport report(Ending ending) {
    try {
      return ending.report() == null
          ? null
          : SustainedReport.of(ending.report().report(), plan.protocol().settings().get(0));
    } catch (WireException e) {
      err.println("frill-bench: " + e.getMessage() + "; its windows are kept.");
      return null;
    }
  }
}

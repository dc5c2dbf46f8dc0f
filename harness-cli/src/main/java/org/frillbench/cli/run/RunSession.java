package org.frillbench.cli.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Display;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.store.OutputException;

/** One run on a target from its announcement to its run file. */
public final class RunSession {

  private final PlannedRun plan;
  private final TrialTarget target;
  private final Interruption interruption;
  private final PrintStream err;
  private final RunRecorder recorder;
  private Duration guess = Duration.ZERO;

  /** A run that is no part of a user's runs and cannot be carried on. */
  public RunSession(
      PlannedRun plan, TrialTarget target, Interruption interruption, PrintStream err) {
    this(plan, target, RunOrigin.of(List.of()), interruption, err);
  }

  /**
   * A run of {@code plan}, or the rest of it.
   *
   * @throws CommandFailure if the run that it carries on had another plan or target
   */
  public RunSession(
      PlannedRun plan,
      TrialTarget target,
      RunOrigin origin,
      Interruption interruption,
      PrintStream err) {
    this.plan = plan;
    this.target = target;
    this.interruption = interruption;
    this.err = err;
    this.recorder = new RunRecorder(plan.plan(), origin, target.describe(), err);
  }

  /** Prints what is to come before anything starts. */
  public void announce() {
    try {
      RunAnnouncement announcement = new RunAnnouncement(plan, target);
      guess = announcement.guess();
      announcement.lines().forEach(err::println);
      recorder.announceResumption("trials");
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  /** The run file of the run that this carries on; empty for a new run or where it is unknown. */
  public Optional<Path> resumed() {
    return recorder.resumed();
  }

  /** A name for the run file, of time and target. */
  public String fileName() {
    return recorder.fileName();
  }

  /**
   * Measures everything and writes the run file to {@code output}.
   *
   * @param overwrite whether a file that is there may be replaced
   * @param display shows how it gets on
   * @return the run, and the exit code of the command
   */
  public RunRecorder.Recorded measure(Path output, boolean overwrite, Display display) {
    try (SharedHost host = new SharedHost()) {
      return measure(output, overwrite, host, display);
    }
  }

  /**
   * The same beside other runs.
   *
   * @param host what they share
   */
  public RunRecorder.Recorded measure(
      Path output, boolean overwrite, SharedHost host, Display display) {
    RunRecorder.Recorded recorded =
        recorder.record(output, overwrite, (log, id) -> trials(log, id, host, display));
    Analysis run = recorded.run();
    if (recorded.exit() == ExitCode.INTERRUPTED) {
      recorder.reportInterruption(run.file(), plan.trials(), "trials");
      return recorded;
    }
    return new RunRecorder.Recorded(run, recorded.exit().or(Fitness.of(run, plan.blocking(), err)));
  }

  private ExitCode trials(RunLog log, String runId, SharedHost host, Display display)
      throws OutputException {
    try (Progress progress = Progress.on(display, plan.trials(), guess)) {
      return new RunExecutor(plan, target, host, log, progress, interruption::requested).run(runId);
    }
  }
}

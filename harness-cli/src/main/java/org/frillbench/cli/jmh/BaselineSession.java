package org.frillbench.cli.jmh;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.execution.HostMachine;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.cli.run.Progress;
import org.frillbench.cli.run.RunLog;
import org.frillbench.cli.run.RunOrigin;
import org.frillbench.cli.run.RunRecorder;
import org.frillbench.results.record.Target;
import org.frillbench.results.store.OutputException;

/** One run by JMH from its first fork to its run file. */
public final class BaselineSession {

  private final JmhPlan plan;
  private final BooleanSupplier interrupted;
  private final RunRecorder recorder;
  private final Baseline baseline = new Baseline();

  /**
   * A run of {@code plan}, or the rest of it.
   *
   * @throws CommandFailure if the run that it carries on had another plan or target
   */
  public BaselineSession(
      JmhPlan plan, RunOrigin origin, BooleanSupplier interrupted, PrintStream err) {
    this.plan = plan;
    this.interrupted = interrupted;
    this.recorder =
        new RunRecorder(
            plan.recorded(HostFiles.of(plan.candidates())),
            origin,
            HostMachine.here().asTarget(Target.Kind.HOST_JMH),
            err);
  }

  /** Says what is carried on, if anything is. */
  public void announceResumption() {
    recorder.announceResumption("forks");
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
   */
  public ExitCode measure(Path output, boolean overwrite, Display display) {
    RunRecorder.Recorded recorded =
        recorder.record(output, overwrite, (log, id) -> forks(log, display));
    if (recorded.exit() == ExitCode.INTERRUPTED) {
      recorder.reportInterruption(recorded.run().file(), plan.allForks(), "forks");
    }
    return recorded.exit();
  }

  private ExitCode forks(RunLog log, Display display) throws OutputException {
    try (Progress progress = Progress.on(display, plan.allForks(), plan.guess())) {
      return new JmhRun(plan, log, baseline, progress, interrupted).run();
    }
  }

  /** The forks so far. */
  public Baseline baseline() {
    return baseline;
  }
}

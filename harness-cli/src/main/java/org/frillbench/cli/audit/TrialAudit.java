package org.frillbench.cli.audit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunRecorder;
import org.frillbench.cli.run.RunSession;
import org.frillbench.cli.user.TemporaryFiles;

/** Accounts for the trials of a run that is measured and recorded as any other. */
public final class TrialAudit {

  private final PlannedRun plan;
  private final AccountedTarget target;

  /** An audit of {@code plan}'s trials on {@code target}. */
  public TrialAudit(PlannedRun plan, TrialTarget target) {
    this.plan = plan;
    this.target = new AccountedTarget(target, plan.files().candidates());
  }

  /**
   * Measures the plan. Its run file is temporary.
   *
   * @param display shows how it gets on
   * @return the accounting of the trials that were measured, and the exit code of the run
   */
  public Result run(Interruption interruption, Display display) {
    RunSession session = new RunSession(plan, target, interruption, display.lines());
    session.announce();
    try {
      Path folder = TemporaryFiles.folder("audit");
      RunRecorder.Recorded recorded =
          session.measure(folder.resolve(session.fileName()), /* overwrite= */ false, display);
      return new Result(new TrialAccount(target.costs(), sinceStart()), recorded.exit());
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** The result of an audit. */
  public record Result(TrialAccount account, ExitCode exit) {}

  /**
   * Includes the start of this JVM. The system's own figure for its process may be a second early,
   * because it counts from the start of the machine, which it knows in whole seconds.
   */
  private static double sinceStart() {
    Instant now = Instant.now(Clock.systemUTC());
    long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
    return Duration.between(Instant.ofEpochMilli(startMillis), now).toNanos();
  }
}

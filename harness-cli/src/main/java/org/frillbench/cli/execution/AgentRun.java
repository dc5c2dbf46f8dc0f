package org.frillbench.cli.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.OutputsFile;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;

/** An agent from its launch to its end, and to the removal of what it leaves. */
final class AgentRun {

  /** Seldom, because each question takes time from the inference that is being timed. */
  private static final long PAUSE_MILLIS = 2_000;

  private static final Ticker TICKER = Ticker.system();

  private final DeviceLink link;
  private final DeviceLink cleanUpLink;
  private final AgentLaunch launch;

  AgentRun(DeviceLink link, DeviceLink cleanUpLink, AgentLaunch launch) {
    this.link = link;
    this.cleanUpLink = cleanUpLink;
    this.launch = launch;
  }

  String reportPath(TrialJob job) {
    return launch.reportPath(job.id());
  }

  String outputsPath(TrialJob job) {
    return reportPath(job) + OutputsFile.ENDING;
  }

  /** Launches it and returns when it has ended, by itself or because it hung. */
  AgentExit run(TrialJob job, Consumer<String> onStep) throws LinkLostException {
    try {
      return launch.run(job, onStep);
    } catch (CommandTimeoutException e) {
      // If the device itself is gone, this throws in its turn.
      launch.stop();
      return e.printedTooMuch()
          ? AgentExit.ofDeath("it was stopped, because it printed without end")
          : AgentExit.ofHung();
    }
  }

  /**
   * Waits until none runs any more; false when one still does after the job's limit. Where the
   * device cannot tell what runs, the report is the last thing that an agent leaves.
   */
  boolean awaitEnd(TrialJob job) throws LinkLostException, InterruptedException {
    long deadline = TICKER.nanos() + job.limit().toNanos();
    while (runs(job)) {
      if (TICKER.nanos() > deadline) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private boolean runs(TrialJob job) throws LinkLostException {
    Optional<List<String>> running = AgentProcesses.of(link, launch.process());
    return running.isPresent() ? !running.get().isEmpty() : !hasReport(job);
  }

  /** Whether a trial's report is on the device. */
  boolean hasReport(TrialJob job) throws LinkLostException {
    return link.shell(DevicePolicy.COMMAND, "ls", reportPath(job)).ok();
  }

  /** Ends it and removes what its trial left; a device that is gone has to be cleaned. */
  void giveUp(TrialJob job) {
    try {
      launch.stop();
    } catch (LinkLostException e) {
      return;
    }
    cleanUp(job);
  }

  /**
   * Removes what a trial left on the device; a device that is gone keeps it until it is cleaned.
   */
  void cleanUp(TrialJob job) {
    try {
      List<String> remove =
          new ArrayList<>(List.of("rm", "-f", DeviceStore.requestPath(job.id()), reportPath(job)));
      if (job.request().outputs != null) {
        remove.add(outputsPath(job));
      }
      cleanUpLink.shell(DevicePolicy.COMMAND, remove.toArray(String[]::new));
    } catch (LinkLostException e) {
      return;
    }
  }
}

package org.frillbench.cli.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.OutputsFile;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DeviceDigest;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.Inquiry;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** An agent from its launch to its end, and to the removal of what it leaves. */
final class AgentRun {

  /** Seldom, because each question takes time from the inference that is being timed. */
  private static final long PAUSE_MILLIS = 2_000;

  private static final Ticker TICKER = Ticker.system();

  private final CountedLink link;
  private final DeviceLink cleanUpLink;
  private final AgentLaunch launch;

  AgentRun(CountedLink link, DeviceLink cleanUpLink, AgentLaunch launch) {
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

  /** All that a trial may leave on the device. */
  List<String> files(TrialJob job) {
    List<String> files =
        new ArrayList<>(List.of(DeviceStore.requestPath(job.id()), reportPath(job)));
    if (job.request().outputs != null) {
      files.add(outputsPath(job));
    }
    return files;
  }

  /** All that a trial of another run may have left there. */
  List<String> files(String requestId) {
    String report = launch.reportPath(requestId);
    return List.of(DeviceStore.requestPath(requestId), report, report + OutputsFile.ENDING);
  }

  /** Ends one that another run has launched. */
  void stop() throws LinkLostException {
    launch.stop();
  }

  /** What has to be done on the device before a launch. */
  List<Question> preparation() {
    return launch.preparation();
  }

  /**
   * An agent that was launched and has ended.
   *
   * @param report its report, if it came with the launch's own output and has the digest that the
   *     device computes of the file; the file stays until its harness has it
   */
  record Ended(AgentExit exit, Optional<byte[]> report) {}

  /**
   * Launches it and returns when it has ended, by itself or because it hung. The same round trip
   * brings the report; one that is too long for it has to be pulled, as that of a sustained run,
   * whose windows are in the output already.
   */
  Ended run(TrialJob job, Consumer<String> onStep) throws LinkLostException {
    Inquiry.Reply reply =
        Inquiry.once(link, line -> launch.step(line).ifPresent(onStep), questions(job));
    link.ranAgent(reply.first());
    List<ShellResult> answers = reply.answers();
    return answers.isEmpty()
        ? new Ended(left(reply.leftAt()), Optional.empty())
        : new Ended(launch.exit(answers.get(0)), printed(answers));
  }

  private List<Question> questions(TrialJob job) {
    String report = reportPath(job);
    Question run = Question.of(job.limit(), launch.command(job).toArray(String[]::new));
    return job.request().sustain == null
        ? List.of(
            run,
            Question.of(DevicePolicy.COMMAND, "cat", report),
            DeviceDigest.question(report, DevicePolicy.COMMAND))
        : List.of(run);
  }

  private AgentExit left(Optional<CommandTimeoutException> reason) throws LinkLostException {
    // If the device itself is gone, this throws in its turn.
    launch.stop();
    return reason.isPresent() && reason.get().printedTooMuch()
        ? AgentExit.ofDeath("it was stopped, because it printed without end")
        : AgentExit.ofHung();
  }

  private static Optional<byte[]> printed(List<ShellResult> answers) {
    if (answers.size() < 3 || !answers.get(1).ok()) {
      return Optional.empty();
    }
    byte[] report = answers.get(1).output().getBytes(StandardCharsets.UTF_8);
    return DeviceDigest.in(answers.get(2)).filter(d -> d.matches(report)).map(d -> report);
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
    Leftovers left = new Leftovers();
    left.add(files(job));
    left.remove(cleanUpLink);
  }
}

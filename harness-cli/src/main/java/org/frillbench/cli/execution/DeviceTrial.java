package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.device.DeviceDigest;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.device.VerifiedPush;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.record.FailedTrial;

/**
 * One trial after the other on a device, each in three round trips: the request is pushed; one
 * inquiry checks what arrived, asks how warm the device is and removes what the trial before left;
 * one more launches the agent and has its report printed. Whole outputs that are needed are a
 * fourth.
 */
final class DeviceTrial implements AutoCloseable {

  private static final Ticker TICKER = Ticker.system();

  private final DeviceLink link;
  private final DeviceLink cleanUpLink;
  private final DeviceStore store;
  private final CoolDown coolDown;
  private final Leftovers leftovers = new Leftovers();
  private final TrialFolder scratch = TrialFolder.open();

  /** When the latest agent was launched, whose report may be taken after the device was lost. */
  private long launched;

  DeviceTrial(DeviceLink link, DeviceLink cleanUpLink, DeviceStore store, CoolDown coolDown) {
    this.link = link;
    this.cleanUpLink = cleanUpLink;
    this.store = store;
    this.coolDown = coolDown;
  }

  /** Runs a trial once the device is cool. */
  TrialOutcome run(AgentRun agent, TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    Path request = scratch.file(job.id() + ".json");
    try {
      Files.write(request, Wire.bytes(job.request()));
      leftovers.keep(DeviceStore.requestPath(job.id()));
      Optional<String> refusal = store.putRequest(request, job.id());
      if (refusal.isEmpty()) {
        refusal = prepare(agent, job, request, onStep);
      }
      if (refusal.isPresent()) {
        leftovers.add(agent.files(job));
        return new TrialOutcome.Missed(FailedTrial.Kind.TARGET, refusal.get(), true);
      }
      launched = TICKER.nanos();
      return collect(agent, job, agent.run(job, onStep));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      TemporaryFiles.discard(request);
    }
  }

  /** Files of other trials are removed with the next inquiry, or at the end. */
  void remove(List<String> files) {
    leftovers.add(files);
  }

  /** One round trip, and more while the device is too hot; returns why it cannot go on. */
  private Optional<String> prepare(
      AgentRun agent, TrialJob job, Path request, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    String remote = DeviceStore.requestPath(job.id());
    List<Question> questions = new ArrayList<>(agent.preparation());
    int preparations = questions.size();
    questions.add(DeviceDigest.question(remote, DevicePolicy.COMMAND));
    questions.addAll(leftovers.removal());
    List<Optional<ShellResult>> answers = coolDown.await(onStep, questions);
    leftovers.removed();
    Optional<String> refusal = refusal(answers.subList(0, preparations));
    return refusal.isPresent()
        ? refusal
        : VerifiedPush.check(link, request, remote, answers.get(preparations));
  }

  private static Optional<String> refusal(List<Optional<ShellResult>> answers) {
    return answers.stream()
        .filter(answer -> answer.filter(ShellResult::ok).isEmpty())
        .findFirst()
        .map(
            answer ->
                answer.map(ShellResult::reason).orElse("the device did not finish it in time"));
  }

  /** Takes the report of an agent whose end was not observed. */
  TrialOutcome collect(AgentRun agent, TrialJob job) throws LinkLostException {
    return collect(agent, job, new AgentRun.Ended(AgentExit.byItself(), Optional.empty()));
  }

  /** Takes the report off the device; a link lost meanwhile leaves it there. */
  private TrialOutcome collect(AgentRun agent, TrialJob job, AgentRun.Ended ended)
      throws LinkLostException {
    Path report = scratch.file(job.id() + ".report.json");
    try {
      Optional<String> noReport = Optional.empty();
      if (ended.report().isPresent()) {
        Files.write(report, ended.report().get());
      } else {
        noReport = link.pull(agent.reportPath(job), report, Wire.MOST_BYTES);
      }
      TrialOutcome outcome =
          noReport.isEmpty()
              ? OutputsReader.take(
                  ReportReader.read(
                      report, job.request(), Duration.ofNanos(TICKER.nanos() - launched)),
                  job,
                  (place, bytes) -> link.pull(agent.outputsPath(job), place, bytes))
              : ended.exit().missed(noReport.get(), job.limit());
      leftovers.add(agent.files(job));
      return outcome;
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      TemporaryFiles.discard(report);
    }
  }

  @Override
  public void close() {
    leftovers.remove(cleanUpLink);
    scratch.close();
  }
}

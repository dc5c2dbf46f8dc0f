package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/**
 * An Android device, real or virtual, through ADB; the agent is launched as an app or by the shell.
 */
public final class AndroidTarget implements TrialTarget {

  private static final Ticker TICKER = Ticker.system();

  private final DeviceLink link;
  private final DeviceFacts facts;
  private final Duration reconnect;
  private final DeviceStore store;
  private final Map<Launch, AgentRun> agents = new EnumMap<>(Launch.class);
  private final Optional<TrialFile> agentApk;
  private final CoolDown coolDown;
  private final TrialFolder scratch = TrialFolder.open();

  /** When the latest trial began, which may be taken up after the device was lost. */
  private long begun;

  /**
   * A device that has been found fit.
   *
   * @param link what is left as soon as the user interrupts
   * @param cleanUpLink the same device, for what has to be done even then
   * @param agentApk what a launch by the shell runs; empty where there is none
   * @param reconnect how long to wait for the device when it is lost
   * @param coolDown holds each trial back until the device is cool
   */
  public AndroidTarget(
      DeviceLink link,
      DeviceLink cleanUpLink,
      DeviceFacts facts,
      Optional<TrialFile> agentApk,
      Duration reconnect,
      CoolDown coolDown) {
    this.reconnect = reconnect;
    this.agentApk = agentApk;
    this.coolDown = coolDown;
    this.link = link;
    this.facts = facts;
    this.store = new DeviceStore(link, cleanUpLink);
    agents.put(
        Launch.APP,
        new AgentRun(link, cleanUpLink, new Instrumentation(link, cleanUpLink, facts.api())));
    agentApk.ifPresent(
        apk ->
            agents.put(
                Launch.SHELL,
                new AgentRun(
                    link,
                    cleanUpLink,
                    new ShellLaunch(link, cleanUpLink, DeviceStore.pathOf(apk)))));
  }

  @Override
  public Target describe() {
    return TargetDescription.of(facts, link.serial());
  }

  @Override
  public Optional<Simulated> simulated() {
    try {
      return facts.virtualProfile().isPresent()
          ? Optional.of(TargetDescription.simulated(DeviceProbe.heat(link)))
          : Optional.empty();
    } catch (LinkLostException e) {
      // Whoever waits for the trial notices.
      return Optional.empty();
    }
  }

  @Override
  public Set<Warning> warnings() {
    return TargetDescription.warnings(facts);
  }

  @Override
  public List<Launch> launches() {
    return List.copyOf(agents.keySet());
  }

  @Override
  public Optional<String> cpuMask(String words) {
    requireTaskset();
    return CpuMask.of(words, facts.coreMaxKHz());
  }

  private void requireTaskset() {
    try {
      if (link.shell(DevicePolicy.COMMAND, "taskset").noSuchProgram()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            "--cpus is not possible on "
                + link.serial()
                + ": it has no taskset, which came with Android 6.0.");
      }
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  @Override
  public List<TrialFile> ownFiles(Launch launch) {
    return launch == Launch.SHELL ? agentApk.stream().toList() : List.of();
  }

  @Override
  public Collection<TrialFile> toDeliver(Collection<TrialFile> files) throws LinkLostException {
    List<TrialFile> missing = new ArrayList<>();
    for (TrialFile file : files) {
      if (!store.holds(file)) {
        missing.add(file);
      }
    }
    return missing;
  }

  @Override
  public Optional<TrialOutcome.Missed> deliver(TrialFile file) throws LinkLostException {
    return store
        .put(file)
        .map(reason -> new TrialOutcome.Missed(FailedTrial.Kind.TARGET, reason, false));
  }

  @Override
  public String pathOf(TrialFile file) {
    return DeviceStore.pathOf(file);
  }

  private AgentRun agent(TrialJob job) {
    return agents.get(job.settings().launch());
  }

  @Override
  public TrialOutcome measure(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    return ThrottleRetry.measure(coolDown, onStep, () -> once(job, onStep));
  }

  private TrialOutcome once(TrialJob job, Consumer<String> onStep) throws LinkLostException {
    Path requestFile = scratch.file(job.id() + ".json");
    begun = TICKER.nanos();
    try {
      Files.write(requestFile, Wire.bytes(job.request()));
      Optional<String> refusal = store.putRequest(requestFile, job.id());
      if (refusal.isPresent()) {
        agent(job).cleanUp(job);
        return new TrialOutcome.Missed(FailedTrial.Kind.TARGET, refusal.get(), true);
      }
      return collect(job, agent(job).run(job, onStep));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      scratch.discard(requestFile);
    }
  }

  /** Takes the report off the device; a link lost meanwhile leaves it there. */
  private TrialOutcome collect(TrialJob job, AgentExit end) throws LinkLostException {
    Path report = scratch.file(job.id() + ".report.json");
    try {
      Optional<String> noReport = link.pull(agent(job).reportPath(job), report, Wire.MOST_BYTES);
      TrialOutcome outcome =
          noReport.isEmpty()
              ? OutputsReader.take(
                  ReportReader.read(
                      report, job.request(), Duration.ofNanos(TICKER.nanos() - begun)),
                  job,
                  (place, bytes) -> link.pull(agent(job).outputsPath(job), place, bytes))
              : end.missed(noReport.get(), job.limit());
      agent(job).cleanUp(job);
      return outcome;
    } finally {
      scratch.discard(report);
    }
  }

  @Override
  public void awaitReturn() throws LinkLostException {
    Optional<String> state = link.awaitReturn(reconnect);
    if (state.isPresent()) {
      throw new LinkLostException(
          "Device "
              + link.serial()
              + " did not come back within "
              + reconnect.toSeconds()
              + " s: "
              + state.get()
              + ".",
          null);
    }
  }

  @Override
  public TrialOutcome resume(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    if (!agent(job).awaitEnd(job)) {
      giveUp(job);
      return AgentExit.ofHung().missed("", job.limit());
    }
    // Without a report the link was lost before the launch, or the agent with it: once more.
    if (agent(job).hasReport(job)) {
      TrialOutcome outcome = collect(job, AgentExit.byItself());
      return outcome instanceof TrialOutcome.Measured measured
          ? new TrialOutcome.Measured(measured.report(), WarningRules.ofResumedTrial())
          : outcome;
    }
    // One of which the device did not tell may still run, and two would disturb each other.
    giveUp(job);
    return measure(job, onStep);
  }

  @Override
  public void giveUp(TrialJob job) {
    agent(job).giveUp(job);
  }

  @Override
  public void close() {
    scratch.close();
  }
}

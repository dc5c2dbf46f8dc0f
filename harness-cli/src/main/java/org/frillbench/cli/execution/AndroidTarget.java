package org.frillbench.cli.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.RoundTrips;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.results.analysis.ObservedWarnings;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/**
 * An Android device, real or virtual, through ADB; the agent is launched as an app or by the shell.
 */
public final class AndroidTarget implements TrialTarget {

  private final CountedLink link;
  private final DeviceFacts facts;
  private final Duration reconnect;
  private final DeviceStore store;
  private final DeviceAgents agents;
  private final Optional<TrialFile> agentApk;
  private final DeviceTrial trials;

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
      CountedLink link,
      DeviceLink cleanUpLink,
      DeviceFacts facts,
      Optional<TrialFile> agentApk,
      Duration reconnect,
      CoolDown coolDown) {
    this.reconnect = reconnect;
    this.agentApk = agentApk;
    this.link = link;
    this.facts = facts;
    this.store = new DeviceStore(link, cleanUpLink);
    this.trials = new DeviceTrial(link, cleanUpLink, store, coolDown);
    this.agents = new DeviceAgents(link, cleanUpLink, facts.api(), agentApk);
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
    return facts.warnings();
  }

  @Override
  public List<Launch> launches() {
    return agents.launches();
  }

  @Override
  public Optional<String> cpuMask(String words) {
    return CpuMask.on(link, facts.coreMaxKHz(), words);
  }

  @Override
  public List<TrialFile> ownFiles(Launch launch) {
    return launch == Launch.SHELL ? agentApk.stream().toList() : List.of();
  }

  @Override
  public Collection<TrialFile> toDeliver(Collection<TrialFile> files) throws LinkLostException {
    // Where this is refused, so is the first push, which says why.
    store.prepare();
    endAbandoned();
    List<TrialFile> missing = new ArrayList<>();
    for (TrialFile file : files) {
      if (!store.holds(file)) {
        missing.add(file);
      }
    }
    return missing;
  }

  /** The agent of a run that was killed may still measure, and would disturb every trial. */
  private void endAbandoned() throws LinkLostException {
    List<String> requests = store.abandoned();
    if (requests.isEmpty()) {
      return;
    }
    for (AgentRun agent : agents.all()) {
      agent.stop();
      requests.forEach(request -> trials.remove(agent.files(request)));
    }
  }

  @Override
  public Optional<TrialOutcome.Missed> deliver(TrialFile file, LongConsumer onBytes)
      throws LinkLostException {
    return store
        .put(file, onBytes)
        .map(reason -> new TrialOutcome.Missed(FailedTrial.Kind.TARGET, reason, false));
  }

  @Override
  public String pathOf(TrialFile file) {
    return DeviceStore.pathOf(file);
  }

  @Override
  public TrialOutcome measure(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    return ThrottleRetry.measure(onStep, () -> trials.run(agents.of(job), job, onStep));
  }

  @Override
  public void awaitReturn() throws LinkLostException {
    Optional<String> state = link.awaitReturn(reconnect);
    if (state.isPresent()) {
      throw new LinkLostException(
          "device "
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
    if (!agents.of(job).awaitEnd(job)) {
      giveUp(job);
      return AgentExit.ofHung().missed("", job.limit());
    }
    // Without a report the link was lost before the launch, or the agent with it: once more.
    if (agents.of(job).hasReport(job)) {
      TrialOutcome outcome = trials.collect(agents.of(job), job);
      return outcome instanceof TrialOutcome.Measured measured
          ? new TrialOutcome.Measured(measured.report(), ObservedWarnings.ofResumedTrial())
          : outcome;
    }
    // One of which the device did not tell may still run, and two would disturb each other.
    giveUp(job);
    return job.request().sustain == null
        ? measure(job, onStep)
        : new TrialOutcome.Missed(
            FailedTrial.Kind.AGENT_DIED,
            "the device was lost, and when it was back the agent had left no report",
            false);
  }

  @Override
  public RoundTrips roundTrips() {
    return link.roundTrips();
  }

  @Override
  public void giveUp(TrialJob job) {
    agents.of(job).giveUp(job);
  }

  @Override
  public void close() {
    trials.close();
  }
}

package org.frillbench.cli.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * A device from the moment that it is ours until it is as it was. Everything goes over a link that
 * is not cut when the user interrupts: a change that has started is finished, and restored.
 */
public final class DeviceSession implements AutoCloseable {

  /** On any power source; what came later than Android 5 is left out. */
  private static final String ON_ANY_POWER = "7";

  private final DeviceLink link;
  private final HostContext host;
  private final DeviceLock lock;
  private final SettingsLedger ledger;
  private final ScreenState screen;
  private DeviceFacts facts;

  private DeviceSession(DeviceLink link, DeviceFacts facts, HostContext host, Sleeper pause) {
    this.link = link;
    this.host = host;
    this.facts = facts;
    this.lock = new DeviceLock(link, host.process());
    this.ledger = new SettingsLedger(link, host.ledger());
    this.screen = new ScreenState(link, pause);
  }

  /**
   * Takes a device and prepares it.
   *
   * @param asApp whether the agent shall be installed; the shell runs it without
   * @throws CommandFailure when it is not fit, not free, or does not take the agent
   */
  public static DeviceSession open(
      DeviceLink link, DeviceFacts facts, HostContext host, boolean asApp)
      throws LinkLostException, InterruptedException {
    return open(link, facts, host, asApp, Sleeper.real());
  }

  static DeviceSession open(
      DeviceLink link, DeviceFacts facts, HostContext host, boolean asApp, Sleeper pause)
      throws LinkLostException, InterruptedException {
    AgentInstallation agent = AgentInstallation.inspect(link, facts, host.apk());
    DeviceFitness fitness = DeviceFitness.of(facts);
    requireFit(link, asApp ? fitness.with(agent.check()) : fitness);
    DeviceSession session = new DeviceSession(link, facts, host, pause);
    boolean open = false;
    try {
      session.lock.take();
      session.prepare(asApp ? Optional.of(agent) : Optional.empty());
      open = true;
      return session;
    } finally {
      if (!open) {
        session.close();
      }
    }
  }

  private static void requireFit(DeviceLink link, DeviceFitness fitness) {
    if (!fitness.measurable()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "device "
              + link.serial()
              + " cannot measure: "
              + String.join("; ", fitness.obstacles())
              + ".");
    }
  }

  private void prepare(Optional<AgentInstallation> agent)
      throws LinkLostException, InterruptedException {
    List<LedgerEntry> back = ledger.recover();
    if (!back.isEmpty()) {
      host.notice()
          .accept("an earlier run had ended early: put back " + SettingsLedger.words(back) + ".");
    }
    if (agent.isPresent()) {
      agent.get().ensure(host.notice());
      agent.get().compile();
    }
    ledger.change(DeviceSetting.STAY_ON, ON_ANY_POWER);
    facts = screen.prepare(facts);
    if (facts.screenOff()) {
      host.notice().accept("the screen of " + link.serial() + " does not turn on: turn it on.");
    } else if (facts.screenLocked()) {
      host.notice().accept("the lock screen of " + link.serial() + " did not open: unlock it.");
    }
  }

  /** The agent that this build brings along; empty where it brings none. */
  public Optional<Path> agentApk() {
    return host.apk().file();
  }

  /** The device as it was prepared. */
  public DeviceFacts facts() {
    return facts;
  }

  /** Leaves the device as it was found; one that is lost is put right by the next run. */
  @Override
  public void close() {
    Stream.<Step>of(screen::restore, ledger::restore, lock::release)
        .map(DeviceSession::failure)
        .toList()
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            reason ->
                host.notice()
                    .accept(
                        reason
                            + " It is not yet as it was found: the next run there puts that"
                            + " right."));
  }

  private interface Step {
    void run() throws LinkLostException;
  }

  /** Runs a step; one that fails must not keep the others from being tried. */
  private static Optional<String> failure(Step step) {
    try {
      step.run();
      return Optional.empty();
    } catch (LinkLostException | CommandFailure e) {
      return Optional.of(e.getMessage());
    }
  }
}

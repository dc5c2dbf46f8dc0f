package org.frillbench.cli.execution;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.cli.session.DeviceSession;
import org.frillbench.cli.session.HostContext;
import org.frillbench.cli.session.SensedCoolDown;

/** A target with whatever has to stay open behind it. */
public final class OpenTarget implements AutoCloseable {

  private final TrialTarget target;
  private final DeviceSession session;
  private final DeviceProvider provider;

  private OpenTarget(TrialTarget target, DeviceSession session, DeviceProvider provider) {
    this.target = target;
    this.session = session;
    this.provider = provider;
  }

  /** This machine. */
  public static OpenTarget host() {
    return new OpenTarget(new HostTarget(), null, null);
  }

  /**
   * How long to wait for a device.
   *
   * @param reconnect until one that is lost comes back
   * @param coolDown until one that is hot has cooled, before each trial
   */
  public record WaitLimits(Duration reconnect, Duration coolDown) {}

  /**
   * A device that is fit, ours for as long as this is open, and prepared.
   *
   * @param selector the one that is meant
   * @param provider where it is attached; closed with the target
   * @param asApp whether the agent has to be installed there
   * @param cancelled asked while a command runs on it; once true, the command is left
   * @param cleanUpLimits how long a command may take that has to be carried out even then
   * @param notice receives what the user has to know, one sentence each
   */
  public static OpenTarget device(
      DeviceSelector selector,
      DeviceProvider provider,
      boolean asApp,
      WaitLimits limits,
      BooleanSupplier cancelled,
      UnaryOperator<Duration> cleanUpLimits,
      Consumer<String> notice) {
    boolean open = false;
    try {
      AttachedDevice device = DeviceChoice.of(provider.devices(), selector, notice);
      OpenTarget there =
          attached(provider, device, asApp, limits, cancelled, cleanUpLimits, notice);
      open = true;
      return new OpenTarget(there.target, there.session, provider);
    } finally {
      if (!open) {
        provider.close();
      }
    }
  }

  /**
   * The same on a device of {@code provider}, which stays open.
   *
   * @param device takes commands
   */
  public static OpenTarget attached(
      DeviceProvider provider,
      AttachedDevice device,
      boolean asApp,
      WaitLimits limits,
      BooleanSupplier cancelled,
      UnaryOperator<Duration> cleanUpLimits,
      Consumer<String> notice) {
    try {
      AdbLink link = new AdbLink(provider, device, cancelled);
      DeviceLink cleanUpLink = AdbLink.forCleanUp(provider, device, cleanUpLimits);
      HostContext host = HostContext.here(link, provider.outlivesThisProcess(), notice);
      DeviceSession session = DeviceSession.open(cleanUpLink, link.describe(), host, asApp);
      CountedLink counted = new CountedLink(link);
      CoolDown coolDown =
          SensedCoolDown.of(counted, session.facts(), limits.coolDown(), cancelled, notice);
      return new OpenTarget(
          android(counted, cleanUpLink, session, limits, coolDown), session, null);
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", e);
    }
  }

  private static AndroidTarget android(
      CountedLink link,
      DeviceLink cleanUpLink,
      DeviceSession session,
      WaitLimits limits,
      CoolDown coolDown) {
    return new AndroidTarget(
        link,
        cleanUpLink,
        session.facts(),
        session.agentApk().map(TrialFile::ofAgent),
        limits.reconnect(),
        coolDown);
  }

  /** Where trials run. */
  public TrialTarget target() {
    return target;
  }

  @Override
  public void close() {
    target.close();
    if (session != null) {
      session.close();
    }
    if (provider != null) {
      provider.close();
    }
  }
}

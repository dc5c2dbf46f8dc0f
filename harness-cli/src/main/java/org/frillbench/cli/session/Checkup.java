package org.frillbench.cli.session;

import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;

/** Looks at a device without changing anything on it. */
public final class Checkup {

  private Checkup() {}

  /** Whether a device can measure, with the agent that it has or would get. */
  public static DeviceFitness brief(DeviceLink link, DeviceFacts facts) throws LinkLostException {
    AgentInstallation agent = AgentInstallation.look(link, facts, new CarriedApk());
    return DeviceFitness.of(facts).with(agent.judge());
  }

  /** The same, with who else uses it and what an earlier run left behind. */
  public static DeviceFitness thorough(DeviceLink link, HostSide host) throws LinkLostException {
    DeviceLock lock = new DeviceLock(link, host.process());
    LockState state = lock.state();
    return brief(link, link.describe())
        .with(lock.judge(state), new SettingsLedger(link, host.ledger()).judge(state));
  }
}

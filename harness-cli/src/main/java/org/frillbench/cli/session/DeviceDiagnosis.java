package org.frillbench.cli.session;

import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.Disturbance;
import org.frillbench.cli.device.LinkLostException;

/** Checks a device without changing anything on it. */
public final class DeviceDiagnosis {

  private DeviceDiagnosis() {}

  /** Whether a device can measure, with the agent that it has or would get. */
  public static DeviceFitness brief(DeviceLink link, DeviceFacts facts) throws LinkLostException {
    return DeviceFitness.of(facts)
        .with(
            checked(
                "agent app",
                () -> AgentInstallation.inspect(link, facts, new BundledApk()).check()));
  }

  /** The same, with who else uses it and what an earlier run left behind. */
  public static DeviceFitness thorough(DeviceLink link, HostContext host) throws LinkLostException {
    DeviceLock lock = new DeviceLock(link, host.process());
    SettingsLedger ledger = new SettingsLedger(link, host.ledger());
    return brief(link, link.describe())
        .with(
            checked("in use", () -> lock.check(lock.state())),
            checked("settings", () -> ledger.check(lock.state())));
  }

  private interface Query {
    CheckResult answer() throws LinkLostException;
  }

  /** A query that times out costs only its own result. */
  private static CheckResult checked(String subject, Query query) throws LinkLostException {
    try {
      return query.answer();
    } catch (CommandTimeoutException e) {
      return CheckResult.caution(subject, Disturbance.NO_ANSWER, "not known", e.getMessage());
    }
  }
}

package org.frillbench.cli.session;

import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.LinkLostException;

/** Looks at a device without changing anything on it. */
public final class DeviceDiagnosis {

  private DeviceDiagnosis() {}

  /** Whether a device can measure, with the agent that it has or would get. */
  public static DeviceFitness brief(DeviceLink link, DeviceFacts facts) throws LinkLostException {
    return DeviceFitness.of(facts)
        .with(
            checked(
                "agent app", () -> AgentInstallation.look(link, facts, new BundledApk()).check()));
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

  private interface Question {
    CheckResult answer() throws LinkLostException;
  }

  /** A question that the device does not answer in time costs only its own answer. */
  private static CheckResult checked(String subject, Question question) throws LinkLostException {
    try {
      return question.answer();
    } catch (CommandTimeoutException e) {
      return CheckResult.caution(subject, "not known", e.getMessage());
    }
  }
}

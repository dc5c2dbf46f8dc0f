package org.frillbench.cli.session;

import java.util.function.Consumer;
import org.frillbench.cli.user.HostProcess;

/**
 * What this machine brings to a session.
 *
 * @param process who measures
 * @param ledger where changes of the device are written down here
 * @param apk the agent
 * @param notice hears what the user has to know, one sentence each
 */
public record HostSide(
    HostProcess process, LedgerStore ledger, AgentApk apk, Consumer<String> notice) {

  /**
   * This process.
   *
   * @param serial the device's
   * @param lasting whether the device outlives this process
   */
  public static HostSide here(String serial, boolean lasting, Consumer<String> notice) {
    return new HostSide(
        HostProcess.own(),
        lasting ? HostLedger.ofUser(serial) : HostLedger.none(),
        new CarriedApk(),
        notice);
  }
}

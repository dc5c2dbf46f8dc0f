package org.frillbench.cli.session;

import java.util.function.Consumer;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.user.HostProcess;

/**
 * What this machine brings to a session.
 *
 * @param process who measures
 * @param ledger where changes of the device are written down here
 * @param apk the agent
 * @param notice receives notices to the user, one sentence each
 */
public record HostContext(
    HostProcess process, LedgerStore ledger, AgentApk apk, Consumer<String> notice) {

  /**
   * This process.
   *
   * @param link to the device; its changes are noted here under its serial and machine, if they
   *     name no other
   * @param lasting whether the device outlives this process
   */
  public static HostContext here(AdbLink link, boolean lasting, Consumer<String> notice) {
    return new HostContext(
        HostProcess.own(),
        lasting && link.hasOwnSerial()
            ? HostLedger.ofUser(link.nameAmongMachines())
            : HostLedger.none(),
        new BundledApk(),
        notice);
  }
}

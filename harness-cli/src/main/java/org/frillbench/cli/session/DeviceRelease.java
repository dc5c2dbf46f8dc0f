package org.frillbench.cli.session;

import java.util.List;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;

/** Frees a device of whatever sessions left there. */
public final class DeviceRelease {

  private DeviceRelease() {}

  /**
   * Puts back what an earlier run left changed, whoever's it was, unless a process of this machine
   * still measures there. The lock itself goes with the folder that it lies in.
   *
   * @throws org.frillbench.cli.failure.CommandFailure when one does
   */
  public static void run(DeviceLink link, HostContext host) throws LinkLostException {
    new DeviceLock(link, host.process()).requireBreakable();
    List<LedgerEntry> back = new SettingsLedger(link, host.ledger()).recover();
    if (!back.isEmpty()) {
      host.notice().accept("Put back " + SettingsLedger.words(back) + ".");
    }
  }
}

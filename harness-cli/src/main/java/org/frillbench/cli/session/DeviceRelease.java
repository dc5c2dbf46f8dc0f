package org.frillbench.cli.session;

import java.util.List;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;

/** Frees a device of whatever sessions left there. */
public final class DeviceRelease {

  private DeviceRelease() {}

  /**
   * Restores the settings that any earlier run changed, unless a process of this machine still
   * measures there. The lock is removed with its folder.
   *
   * @throws org.frillbench.cli.failure.CommandFailure when one does
   */
  public static void run(DeviceLink link, HostContext host) throws LinkLostException {
    new DeviceLock(link, host.process()).requireBreakable();
    List<LedgerEntry> back = new SettingsLedger(link, host.ledger()).recover();
    if (!back.isEmpty()) {
      host.notice().accept("put back " + SettingsLedger.words(back) + ".");
    }
  }
}

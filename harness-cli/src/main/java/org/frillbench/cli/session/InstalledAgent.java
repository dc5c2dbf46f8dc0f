package org.frillbench.cli.session;

import java.util.Optional;
import org.frillbench.cli.device.DeviceDigest;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.cli.device.LinkLostException;

/**
 * The agent that a device has.
 *
 * @param there whether it has one
 * @param digest of its APK; empty where the device reports none
 */
record InstalledAgent(boolean there, Optional<FileDigest> digest) {

  /** Our own is a tenth of it. */
  private static final long MOST_BYTES = 100 << 20;

  static InstalledAgent on(DeviceLink link, DeviceFacts facts) throws LinkLostException {
    Optional<String> apk = facts.agentInstalled() ? DeviceProbe.agentApk(link) : Optional.empty();
    if (apk.isEmpty()) {
      return new InstalledAgent(facts.agentInstalled(), Optional.empty());
    }
    return new InstalledAgent(true, DeviceDigest.of(link, apk.get(), MOST_BYTES));
  }
}

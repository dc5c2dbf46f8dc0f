package org.frillbench.cli.session;

import java.time.Duration;
import java.util.Optional;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceInterview;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/**
 * The agent that a device has.
 *
 * @param there whether it has one
 * @param sha256 of its APK; empty where the device does not say
 */
record InstalledAgent(boolean there, Optional<String> sha256) {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  static InstalledAgent on(DeviceLink link, DeviceFacts facts) throws LinkLostException {
    Optional<String> apk =
        facts.agentInstalled() ? DeviceInterview.agentApk(link) : Optional.empty();
    if (apk.isEmpty()) {
      return new InstalledAgent(facts.agentInstalled(), Optional.empty());
    }
    ShellResult digest = link.shell(LIMIT, "sha256sum", apk.get());
    return new InstalledAgent(
        true,
        Optional.of(digest.text().split("\\s", 2)[0])
            .filter(word -> digest.ok() && word.matches("[0-9a-f]{64}")));
  }
}

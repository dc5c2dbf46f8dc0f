package org.frillbench.cli.target;

import java.time.Duration;
import org.frillbench.cli.device.DeviceInterview;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.HostSide;
import org.frillbench.cli.session.Release;

/** Takes away what trials leave on a device; afterwards it is as if we had never been there. */
public final class DeviceCleaning {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int NEW_FOLDER = 29;
  private static final int OLD_FOLDER = 28;

  private DeviceCleaning() {}

  /** Puts settings back, and removes candidates, requests, reports and the lock. */
  public static void clean(DeviceLink link, HostSide host) throws LinkLostException {
    Release.run(link, host);
    ShellResult removed =
        link.shell(
            LIMIT,
            "rm",
            "-rf",
            DeviceInterview.FOLDER,
            Instrumentation.reportFolder(NEW_FOLDER),
            Instrumentation.reportFolder(OLD_FOLDER));
    if (!removed.ok()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "Device " + link.serial() + " did not let everything be removed: " + removed.text());
    }
  }
}

package org.frillbench.cli.execution;

import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.DeviceRelease;
import org.frillbench.cli.session.HostContext;

/** Takes away what trials leave on a device, and the agent app where its user wants that. */
public final class DeviceCleaning {

  private static final int NEW_FOLDER = 29;
  private static final int OLD_FOLDER = 28;

  private DeviceCleaning() {}

  /**
   * Ends an agent that still runs, puts settings back, and removes candidates, requests, reports
   * and the lock.
   *
   * @return whether the agent app is still installed there
   */
  public static boolean clean(DeviceLink link, HostContext host) throws LinkLostException {
    DeviceRelease.run(link, host);
    stopAgents(link);
    ShellResult removed =
        link.shell(
            DevicePolicy.PREPARATION,
            "rm",
            "-rf",
            DeviceProbe.FOLDER,
            Instrumentation.reportFolder(NEW_FOLDER),
            Instrumentation.reportFolder(OLD_FOLDER));
    if (!removed.ok()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "device "
              + link.serial()
              + " did not let everything be removed: "
              + removed.reason()
              + ".");
    }
    // The app's own folders go only where nothing is left in them, or with the app.
    for (int api : new int[] {NEW_FOLDER, OLD_FOLDER}) {
      link.shell(DevicePolicy.PREPARATION, "rmdir", Instrumentation.appFolder(api));
    }
    return DeviceProbe.agentApk(link).isPresent();
  }

  /** Ends agents that a dead run has left: a sustained one may go on for an hour. */
  private static void stopAgents(DeviceLink link) throws LinkLostException {
    new Instrumentation(link, NEW_FOLDER).stop();
    new ShellLaunch(link, /* apk= */ "").stop();
  }

  /** Uninstalls the agent app. */
  public static void uninstall(DeviceLink link) throws LinkLostException {
    ShellResult uninstalled =
        link.shell(DevicePolicy.PREPARATION, "pm", "uninstall", DeviceProbe.AGENT_PACKAGE);
    // Older releases end with 0 whatever happened: the word counts.
    if (uninstalled.output().lines().noneMatch("Success"::equals)) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "device "
              + link.serial()
              + " did not uninstall the agent app: "
              + uninstalled.reason()
              + ".");
    }
  }
}

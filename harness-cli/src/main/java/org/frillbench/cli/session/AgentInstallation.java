package org.frillbench.cli.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/** Sees to it that a device has the very agent that this harness brings along. */
final class AgentInstallation {

  private static final String SUBJECT = "agent app";

  private final DeviceLink link;
  private final Optional<Path> apk;
  private final boolean builtIn;
  private final InstalledAgent installed;

  private AgentInstallation(
      DeviceLink link, Optional<Path> apk, boolean builtIn, InstalledAgent installed) {
    this.link = link;
    this.apk = apk;
    this.builtIn = builtIn;
    this.installed = installed;
  }

  /** Looks at what a device has; a virtual one has its agent built in. */
  static AgentInstallation inspect(DeviceLink link, DeviceFacts facts, AgentApk apk)
      throws LinkLostException {
    return new AgentInstallation(
        link, apk.file(), facts.virtualProfile().isPresent(), InstalledAgent.on(link, facts));
  }

  /** Whether the agent prevents measuring. */
  CheckResult check() {
    if (!installed.there()) {
      return apk.isPresent()
          ? CheckResult.ok(SUBJECT, "not installed yet: a run does it")
          : CheckResult.obstacle(
              SUBJECT,
              DeviceProbe.AGENT_PACKAGE + " is not installed",
              "this build does not bring it along");
    }
    if (apk.isEmpty()) {
      return CheckResult.ok(SUBJECT, "installed");
    }
    return isCurrent()
        ? CheckResult.ok(SUBJECT, installed.digest().isPresent() ? "of this version" : "built in")
        : CheckResult.ok(SUBJECT, "of another version: a run replaces it");
  }

  private boolean isCurrent() {
    return installed.digest().isEmpty()
        ? installed.there() && builtIn
        : apk.filter(ours -> matches(installed.digest().get(), ours)).isPresent();
  }

  private static boolean matches(FileDigest digest, Path apk) {
    try {
      return digest.matches(apk);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "the agent's APK " + apk + " cannot be read: " + FileErrorText.of(e) + ".",
          e);
    }
  }

  /**
   * Installs or replaces the agent where the device's is another.
   *
   * @param notice receives each change, one sentence each
   * @throws CommandFailure when the device refuses it
   */
  void ensure(Consumer<String> notice) throws LinkLostException {
    if (apk.isEmpty() || isCurrent()) {
      return;
    }
    notice.accept(
        (installed.there() ? "replacing" : "installing")
            + " the agent app on "
            + link.serial()
            + ".");
    Optional<String> refusal = link.install(apk.get());
    Optional<InstallRefusal> inTheWay =
        refusal.flatMap(InstallRefusal::of).filter(InstallRefusal::uninstallHelps);
    if (inTheWay.isPresent()) {
      notice.accept(
          "the agent app that was there does not give way ("
              + inTheWay.get()
              + "): it is uninstalled, and this one installed.");
      link.shell(DevicePolicy.PREPARATION, "pm", "uninstall", DeviceProbe.AGENT_PACKAGE);
      refusal = link.install(apk.get());
    }
    if (refusal.isPresent()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "device "
              + link.serial()
              + " refused the agent app: "
              + InstallRefusal.sentence(refusal.get())
              + ".");
    }
  }

  /**
   * Has the agent compiled ahead of time, so that no trial runs while its code is being compiled.
   * Releases before Android 7 compile when they install, and do not know the command; a device that
   * is too slow for it is measured as it is.
   */
  void compile() throws LinkLostException {
    try {
      link.shell(
          DevicePolicy.PREPARATION,
          "cmd",
          "package",
          "compile",
          "-m",
          "speed",
          "-f",
          DeviceProbe.AGENT_PACKAGE);
    } catch (CommandTimeoutException e) {
      return;
    }
  }
}

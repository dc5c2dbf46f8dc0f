package org.frillbench.cli.device;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Installs an app from a file of this machine. */
final class Installation {

  private static final String PLACE = DeviceProbe.FOLDER + "/install.apk";

  private static final Pattern OTHER_USER =
      Pattern.compile("SecurityException: .*\\buser [1-9][0-9]{0,8}\\b");

  private Installation() {}

  /** Installs or replaces; an answer is Android's reason to refuse it. */
  static Optional<String> run(DeviceLink link, Path apk) throws LinkLostException {
    ShellResult folder = link.shell(DevicePolicy.COMMAND, "mkdir", "-p", DeviceProbe.FOLDER);
    if (!folder.ok()) {
      return Optional.of(folder.reason());
    }
    Optional<String> refusal = VerifiedPush.run(link, apk, PLACE);
    if (refusal.isEmpty()) {
      refusal = install(link, "pm", "install", "-r", PLACE);
    }
    if (refusal.filter(Installation::isForOneUser).isPresent()) {
      refusal = install(link, "pm", "install", "-r", "--user", "0", PLACE);
    }
    link.shell(DevicePolicy.COMMAND, "rm", "-f", PLACE);
    return refusal;
  }

  private static Optional<String> install(DeviceLink link, String... command)
      throws LinkLostException {
    ShellResult installed = link.shell(DevicePolicy.INSTALLATION, command);
    // Older releases end with 0 whatever happened: the word counts.
    return installed.output().lines().anyMatch("Success"::equals)
        ? Optional.empty()
        : Optional.of(installed.text());
  }

  /**
   * Whether the shell may not install for all users, as where a secure folder is another user: then
   * the main user will do.
   */
  private static boolean isForOneUser(String refusal) {
    return OTHER_USER.matcher(Complaint.in(refusal)).find();
  }
}

package org.frillbench.cli.device;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Installs an app from a file of this machine. */
final class Installation {

  private static final String PLACE = DeviceInterview.FOLDER + "/install.apk";
  private static final Duration SHORT = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Installation() {}

  /** Installs or replaces; an answer is Android's reason to refuse it. */
  static Optional<String> run(DeviceLink link, Path apk) throws LinkLostException {
    ShellResult folder = link.shell(SHORT, "mkdir", "-p", DeviceInterview.FOLDER);
    if (!folder.ok()) {
      return Optional.of(folder.text());
    }
    Optional<String> refusal = VerifiedPush.run(link, apk, PLACE);
    if (refusal.isEmpty()) {
      ShellResult installed = link.shell(LIMIT, "pm", "install", "-r", PLACE);
      // Older releases end with 0 whatever happened: the word counts.
      refusal =
          installed.output().lines().anyMatch("Success"::equals)
              ? Optional.empty()
              : Optional.of(installed.text());
    }
    link.shell(SHORT, "rm", "-f", PLACE);
    return refusal;
  }
}

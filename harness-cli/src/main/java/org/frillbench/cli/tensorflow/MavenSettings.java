package org.frillbench.cli.tensorflow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.UserFolders;

/** The user's settings for Maven, and the local repository, which is Maven's own. */
final class MavenSettings {

  private MavenSettings() {}

  private static Path file() {
    return UserFolders.home().resolve(".m2/settings.xml");
  }

  /**
   * Where fetched libraries are kept: {@code -Dmaven.repo.local}, or as the settings say, or {@code
   * ~/.m2/repository}.
   */
  static Path localRepository() {
    String property = System.getProperty("maven.repo.local");
    if (property != null) {
      return Path.of(property);
    }
    // Only then are the settings' classes loaded.
    String named = Files.exists(file()) ? read().getLocalRepository() : null;
    return named == null ? UserFolders.home().resolve(".m2/repository") : Path.of(named);
  }

  /** The settings; empty ones where the user has none. */
  static Settings read() {
    if (!Files.exists(file())) {
      return new Settings();
    }
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file().toFile());
    request.setSystemProperties(System.getProperties());
    try {
      return new DefaultSettingsBuilderFactory()
          .newInstance()
          .build(request)
          .getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          file() + " cannot be read: " + e.getMessage().lines().findFirst().orElse("") + ".",
          e);
    }
  }
}

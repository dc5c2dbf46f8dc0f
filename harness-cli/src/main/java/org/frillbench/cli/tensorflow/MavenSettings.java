package org.frillbench.cli.tensorflow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * A user's settings for Maven, and the local repository, which is Maven's own.
 *
 * @param folder {@code ~/.m2}
 */
record MavenSettings(Path folder) {

  private Path file() {
    return folder.resolve("settings.xml");
  }

  /**
   * Where fetched libraries are kept: {@code -Dmaven.repo.local}, or as the settings say, or {@code
   * ~/.m2/repository}.
   */
  Path localRepository() {
    String property = System.getProperty("maven.repo.local");
    if (property != null) {
      return Path.of(property);
    }
    // Only then are the settings' classes loaded.
    String named = Files.exists(file()) ? read().getLocalRepository() : null;
    return named == null ? folder.resolve("repository") : Path.of(named);
  }

  /** The settings; empty ones where the user has none. */
  Settings read() {
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
          file() + " cannot be read by Maven's rules: see what 'mvn -version -X' says of it.",
          e);
    }
  }
}

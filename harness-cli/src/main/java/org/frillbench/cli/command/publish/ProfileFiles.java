package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.frillbench.cli.profile.ProfileDocument;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.results.document.Document;
import org.frillbench.results.publish.PublicationFile;

/** The published files that say where the time goes. */
final class ProfileFiles {

  private ProfileFiles() {}

  /** The text of each file in {@code folder}; none where there are no profiles. */
  static Map<Path, String> of(Optional<ProfileFile> profiles, Path folder) {
    Optional<Document> document = profiles.map(ProfileDocument::of);
    Map<Path, String> files = new LinkedHashMap<>();
    for (PublicationFile each : PublicationFile.values()) {
      document.ifPresent(
          shown ->
              files.put(folder.resolve(each.fileName("profile")), each.format().render(shown)));
    }
    return files;
  }
}

package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.cli.command.options.ProfilesOption;
import org.frillbench.cli.profile.ProfileDocument;
import org.frillbench.results.document.Document;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.ResultSet;

/** The published files that say where the time goes. */
final class ProfileFiles {

  private ProfileFiles() {}

  /**
   * The text of each file in {@code folder}.
   *
   * @param published the runs that are published: the profiles have to be of one of them
   */
  static Map<Path, String> of(ProfilesOption profiles, List<ResultSet> published, Path folder) {
    Set<String> runs =
        published.stream()
            .filter(set -> set.provenance() != null)
            .map(set -> set.provenance().run().id())
            .collect(Collectors.toSet());
    Optional<Document> document = profiles.of(runs).map(ProfileDocument::of);
    Map<Path, String> files = new LinkedHashMap<>();
    for (PublicationFile each : PublicationFile.values()) {
      document.ifPresent(
          shown ->
              files.put(
                  folder.resolve(each.fileName("profile")), each.format().render(shown)));
    }
    return files;
  }
}

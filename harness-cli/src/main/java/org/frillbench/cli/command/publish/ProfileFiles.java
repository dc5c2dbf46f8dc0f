package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.profile.ProfileDocument;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.results.document.Document;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;

/** The published files that say where the time goes. */
final class ProfileFiles {

  private ProfileFiles() {}

  /**
   * The text of each file in {@code folder}.
   *
   * @param profiles a file of profiles; null for none
   * @param published the runs that are published: the profiles have to be of one of them
   */
  static Map<Path, String> of(Path profiles, List<ResultSet> published, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    if (profiles == null) {
      return files;
    }
    try {
      ProfileFile file = ProfileFile.read(profiles);
      requirePublished(profiles, file, published);
      Document document = ProfileDocument.of(file);
      for (PublicationFile each : PublicationFile.values()) {
        files.put(folder.resolve(each.fileName("profile")), each.format().render(document));
      }
      return files;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
  }

  private static void requirePublished(Path path, ProfileFile file, List<ResultSet> published) {
    boolean among =
        published.stream()
            .filter(set -> set.provenance() != null)
            .anyMatch(set -> set.provenance().run().id().equals(file.run()));
    if (!among) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          path
              + " has the profiles of run "
              + file.run()
              + ", which is not among those to publish: give that run, too.");
    }
  }
}

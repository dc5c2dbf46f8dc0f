package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    Set<String> runs =
        published.stream()
            .filter(set -> set.provenance() != null)
            .map(set -> set.provenance().run().id())
            .collect(Collectors.toSet());
    try {
      Document document = ProfileDocument.of(read(profiles, runs));
      for (PublicationFile each : PublicationFile.values()) {
        files.put(folder.resolve(each.fileName("profile")), each.format().render(document));
      }
      return files;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
  }

  /**
   * Reads a file of profiles.
   *
   * @param runs the ids of the runs that are given, of which it has to be one's
   * @throws RunFileException if it is none, or of another run
   */
  static ProfileFile read(Path path, Set<String> runs) throws RunFileException {
    ProfileFile file = ProfileFile.read(path);
    if (!runs.contains(file.run())) {
      throw new RunFileException(
          path
              + " has the profiles of run "
              + file.run()
              + ", which is not among those given: give that run, too");
    }
    return file;
  }
}

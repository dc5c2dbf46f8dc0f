package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.results.record.RunFileException;
import picocli.CommandLine.Option;

/** Where the time of candidates goes. */
@Under(OptionHeading.OUTPUT)
public final class ProfilesOption {

  @Option(
      names = "--profiles",
      paramLabel = "PROFILE.json",
      description =
          "Also give where the time goes by operator: a file that push-and-run --profile-json wrote"
              + " after one of the runs. publish writes it as profile.json, .csv, .md and .tex.")
  private Path file;

  /** The file, if one is given. */
  public Stream<Path> named() {
    return Stream.ofNullable(file);
  }

  /**
   * The profiles in the file, if one is given.
   *
   * @param runs the ids of the runs that are given, of which it has to be one's
   */
  public Optional<ProfileFile> of(Set<String> runs) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      ProfileFile profiles = ProfileFile.read(file);
      if (!runs.contains(profiles.run())) {
        throw refused(
            file
                + " has the profiles of run "
                + profiles.run()
                + ", which is not among those given: give that run, too",
            null);
      }
      return Optional.of(profiles);
    } catch (RunFileException e) {
      throw refused(e.getMessage(), e);
    }
  }

  private static CommandFailure refused(String why, RunFileException cause) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".", cause);
  }
}

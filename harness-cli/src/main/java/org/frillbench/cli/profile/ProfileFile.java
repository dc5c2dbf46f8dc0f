package org.frillbench.cli.profile;

import java.nio.file.Path;
import java.util.List;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.UnreadableFileException;

/**
 * The profiles of a run's candidates as a file.
 *
 * @param schema {@link #SCHEMA}
 * @param run the id of the run that they followed
 * @param profiles one a candidate and setting, in the plan's order
 */
public record ProfileFile(String schema, String run, List<CandidateProfile> profiles) {

  /** Names the schema that profiles are written in. */
  public static final String SCHEMA = "frill-bench/profile/1";

  private static final int MOST_BYTES = 64 << 20;

  public ProfileFile {
    profiles = List.copyOf(profiles);
  }

  public ProfileFile(String run, List<CandidateProfile> profiles) {
    this(SCHEMA, run, profiles);
  }

  /**
   * Reads a file of profiles.
   *
   * @throws RunFileException if it is none; the message names the file
   */
  public static ProfileFile read(Path file) throws RunFileException {
    try {
      return RunJson.versioned(
          BoundedFile.text(file, MOST_BYTES), SCHEMA, "profile", ProfileFile.class);
    } catch (UnreadableFileException e) {
      throw new RunFileException(e.getMessage(), e);
    } catch (RunFileException e) {
      throw new RunFileException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}

package org.frillbench.cli.profile;

import java.util.List;
import org.frillbench.results.record.RunJson;

/** Profiles as a JSON file. */
public final class ProfileJson {

  /** The first field of the file. */
  static final String SCHEMA = "frill-bench/profile/1";

  private record File(String schema, List<CandidateProfile> profiles) {}

  private ProfileJson() {}

  /** The text of a file of {@code profiles}. */
  public static String of(List<CandidateProfile> profiles) {
    return RunJson.pretty(new File(SCHEMA, profiles));
  }
}

package org.frillbench.cli.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** Profiles as a JSON file. */
public final class ProfileJson {

  /** The first field of the file. */
  static final String SCHEMA = "frill-bench/profile/1";

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private record File(String schema, List<CandidateProfile> profiles) {}

  private ProfileJson() {}

  /** The text of a file of {@code profiles}. */
  public static String of(List<CandidateProfile> profiles) {
    return GSON.toJson(new File(SCHEMA, profiles)) + "\n";
  }
}

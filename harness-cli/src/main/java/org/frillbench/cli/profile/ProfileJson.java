package org.frillbench.cli.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Profiles as a JSON file. */
public final class ProfileJson {

  /** The first field of the file. */
  static final String SCHEMA = "frill-bench/profile/1";

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private record File(String schema, List<CandidateProfile> profiles) {}

  private ProfileJson() {}

  /** Writes {@code profiles} beside {@code file}, then renames. */
  public static void write(List<CandidateProfile> profiles, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path part = Files.createTempFile(whole.getParent(), ".profile", ".part");
    try {
      Files.writeString(part, GSON.toJson(new File(SCHEMA, profiles)) + "\n");
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

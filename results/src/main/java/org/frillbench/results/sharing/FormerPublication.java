package org.frillbench.results.sharing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.results.store.UnreadableFileException;

/** The files of the publication that is in a folder already, as its metadata lists them. */
public final class FormerPublication {

  /** What a publication may write; others are never removed, whatever a file says. */
  private static final Pattern OWN =
      Pattern.compile(
          "(latency|devices|profile)\\.(json|csv|md|tex)"
              + "|latency\\.[a-z-]{1,40}\\.json|latency\\.bib|report\\.html|model-card\\.md");

  private static final int MOST_BYTES = 1 << 20;

  private final Path folder;
  private final Map<String, String> digests;

  private FormerPublication(Path folder, Map<String, String> digests) {
    this.folder = folder;
    this.digests = digests;
  }

  /** The publication in {@code folder}; without files where there is none. */
  public static FormerPublication in(Path folder) {
    Path metadata = folder.resolve(Croissant.FILE);
    Map<String, String> digests = new LinkedHashMap<>();
    try {
      if (Files.isRegularFile(metadata, LinkOption.NOFOLLOW_LINKS)) {
        JsonElement json = JsonParser.parseString(BoundedFile.text(metadata, MOST_BYTES));
        JsonArray files = json.getAsJsonObject().getAsJsonArray("distribution");
        for (JsonElement each : files) {
          JsonObject file = each.getAsJsonObject();
          digests.put(file.get("name").getAsString(), file.get("sha256").getAsString());
        }
      }
    } catch (UnreadableFileException
        | JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException
        | NullPointerException e) {
      // It is no metadata of ours.
      digests.clear();
    }
    digests.keySet().removeIf(name -> !OWN.matcher(name).matches());
    return new FormerPublication(folder, digests);
  }

  /** Whether {@code file} is one of a publication in its folder, the metadata included. */
  public static boolean has(Path file) {
    Map<String, String> files = in(file.toAbsolutePath().getParent()).digests;
    String name = String.valueOf(file.getFileName());
    return files.containsKey(name) || (!files.isEmpty() && name.equals(Croissant.FILE));
  }

  /**
   * Removes the files that the present publication does not have and nobody has changed.
   *
   * @param written the files of the present publication
   * @param notices takes a sentence for each file that stays
   */
  public void removeAllBut(Set<Path> written, Consumer<String> notices) {
    digests.forEach(
        (name, digest) -> {
          Path file = folder.resolve(name);
          if (!written.contains(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            remove(file, digest, notices);
          }
        });
  }

  private static void remove(Path file, String digest, Consumer<String> notices) {
    try {
      if (HexDigest.sha256(file.toFile()).equals(digest)) {
        Files.delete(file);
      } else {
        notices.accept(
            file + " is of an earlier publication and was changed since: it is left as it is.");
      }
    } catch (IOException e) {
      notices.accept(
          file
              + " is of an earlier publication and cannot be removed: "
              + FileErrorText.of(e)
              + ".");
    }
  }
}

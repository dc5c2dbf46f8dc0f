package org.frillbench.results.board;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.FileErrorText;
import org.frillbench.results.store.OutputException;

/** The folder of a board as it was before: whether it may be written, and which files are its. */
public final class BoardFolder {

  /** The page that a web server shows for the folder. */
  static final String INDEX = "index.html";

  /** What a board writes beside its first page; others are never removed, whatever a file says. */
  private static final Pattern OWN =
      Pattern.compile("(?:runs|tables)/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}\\.(?:html|json)");

  private static final int MOST_BYTES = 256 << 20;

  private BoardFolder() {}

  /**
   * The files of the board that is in {@code folder}; none where there is no folder, or nothing in
   * it but hidden files.
   *
   * @param overwrite whether a board may be replaced
   * @throws OutputException if something else is there, or a board that may not be replaced
   */
  public static List<String> former(Path folder, boolean overwrite) throws OutputException {
    try {
      if (isFree(folder)) {
        return List.of();
      }
      List<String> files = files(folder.resolve(Board.FILE));
      if (files.isEmpty()) {
        throw new OutputException(
            folder
                + " has other files and no board: name an empty folder, or one that is not there");
      }
      if (!overwrite) {
        throw new OutputException(
            folder + " has a board already: name another folder, or replace it with --overwrite");
      }
      return files;
    } catch (IOException e) {
      throw new OutputException("cannot write " + folder + ": " + FileErrorText.of(e), e);
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      // A checkout has .git.
      return files.allMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  /** Those that a board's file names, and that file and the first page; none if it is no board. */
  private static List<String> files(Path board) throws IOException {
    List<String> files = new ArrayList<>();
    if (!Files.isRegularFile(board, LinkOption.NOFOLLOW_LINKS)) {
      return files;
    }
    String json = new String(BoundedFile.bytes(board, MOST_BYTES), StandardCharsets.UTF_8);
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      if (isBoard(reader, files)) {
        files.add(Board.FILE);
        files.add(INDEX);
        return files;
      }
      return List.of();
    } catch (IllegalStateException | MalformedJsonException e) {
      return List.of();
    }
  }

  private static boolean isBoard(JsonReader reader, List<String> files) throws IOException {
    boolean board = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "schema" -> board = reader.nextString().startsWith("frill-bench/board/");
        case "sources" -> readSources(reader, files);
        default -> reader.skipValue();
      }
    }
    return board;
  }

  private static void readSources(JsonReader reader, List<String> files) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        if ((name.equals("report") || name.equals("file")) && reader.peek() == JsonToken.STRING) {
          String file = reader.nextString();
          if (OWN.matcher(file).matches() && !files.contains(file)) {
            files.add(file);
          }
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
    }
    reader.endArray();
  }
}

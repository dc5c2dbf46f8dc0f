package org.frillbench.results.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.results.record.RunJson;

/** Text files that are written completely or not at all. */
public final class OutputFiles {

  private OutputFiles() {}

  /**
   * Checks that {@link #write} can create a file beside {@code path}, by doing so and removing it.
   *
   * @throws OutputException if that fails
   */
  static void checkWritable(Path path) throws OutputException {
    try (MadeFolders made = MadeFolders.of(path.toAbsolutePath().getParent())) {
      AtomicFile.prepare(made.folder().resolve(path.getFileName()).toFile(), content("")).discard();
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  /**
   * Checks that {@code path} is not a link, pipe or device, which a replacement would remove.
   *
   * @throws OutputException if {@code path} is one; an absent file is accepted
   */
  public static void requireReplaceable(Path path) throws OutputException {
    if (Files.isSymbolicLink(path)) {
      throw new OutputException(path + " is a symbolic link: name its target instead");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new OutputException(path + " is a pipe or a device, and only files are replaced");
    }
  }

  /**
   * Replaces {@code path} by {@code text} in one step, and makes the folders it needs.
   *
   * @throws OutputException if that fails; an existing file is then unchanged
   */
  public static void write(Path path, String text) throws OutputException {
    write(Map.of(path, text));
  }

  /**
   * The same with content that is written piece by piece.
   *
   * @throws OutputException if that fails; an existing file is then unchanged
   */
  public static void write(Path path, AtomicFile.Content content) throws OutputException {
    replace(Map.of(path, content));
  }

  /**
   * The same with a record, indented, of which no second copy is made in memory.
   *
   * @throws OutputException if that fails; an existing file is then unchanged
   */
  static void write(Path path, Record value) throws OutputException {
    write(path, out -> RunJson.pretty(value, out));
  }

  /**
   * Replaces several files, the first only when all texts are on disk.
   *
   * @throws OutputException if one of them cannot be written
   */
  public static void write(Map<Path, String> texts) throws OutputException {
    Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
    texts.forEach((path, text) -> contents.put(path, content(text)));
    replace(contents);
  }

  private static void replace(Map<Path, AtomicFile.Content> contents) throws OutputException {
    Map<Path, AtomicFile> prepared = new LinkedHashMap<>();
    Path current = null;
    try {
      for (Map.Entry<Path, AtomicFile.Content> entry : contents.entrySet()) {
        current = entry.getKey();
        requireReplaceable(current);
        Folders.make(current);
        prepared.put(current, AtomicFile.prepare(current.toFile(), entry.getValue()));
      }
      for (Map.Entry<Path, AtomicFile> entry : prepared.entrySet()) {
        current = entry.getKey();
        entry.getValue().commit();
        Folders.force(current);
      }
    } catch (IOException e) {
      throw unwritten(current, e);
    } finally {
      prepared.values().forEach(AtomicFile::discard);
    }
  }

  private static AtomicFile.Content content(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** That {@code path} cannot be written, with the reason in {@code e}. */
  static OutputException unwritten(Path path, IOException e) {
    return new OutputException("cannot write " + path + ": " + FileErrorText.of(e), e);
  }
}

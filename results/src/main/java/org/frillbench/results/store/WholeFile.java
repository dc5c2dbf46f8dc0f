package org.frillbench.results.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Text files that are whole or not there. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Makes an empty file beside {@code path} as {@link #write} would, and takes it away again.
   *
   * @throws OutputException if that cannot be
   */
  static void tryOut(Path path) throws OutputException {
    Path part = partOf(path);
    List<Path> missing = Folders.missing(path);
    try {
      Folders.make(path);
      Files.createFile(part);
    } catch (IOException e) {
      throw new OutputException("cannot write " + path + ": " + FileErrorText.of(e), e);
    } finally {
      takeAway(part);
      missing.forEach(WholeFile::takeAway);
    }
  }

  /**
   * Refuses to replace what is no regular file: a link, pipe or device would be gone for good.
   *
   * @throws OutputException if {@code path} is such a thing; nothing is wrong where it is absent
   */
  public static void requireReplaceable(Path path) throws OutputException {
    if (Files.isSymbolicLink(path)) {
      throw new OutputException(path + " is a link: name the file that it leads to");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new OutputException(path + " is a pipe or a device, and only files are replaced");
    }
  }

  private static void takeAway(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException e) {
      // Somebody has put something into the folder meanwhile, so it is theirs.
      return;
    }
  }

  private static Path partOf(Path path) {
    return path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  /**
   * Writes {@code text} beside {@code path}, then renames: whoever looks sees the old file or the
   * whole new one. Makes the folders it needs.
   *
   * @throws OutputException if that cannot be; what was there stays
   */
  public static void write(Path path, String text) throws OutputException {
    write(Map.of(path, text));
  }

  /**
   * Writes several texts so; the first is renamed when the last is on disk.
   *
   * @throws OutputException if one of them cannot be written; what was there stays
   */
  public static void write(Map<Path, String> texts) throws OutputException {
    Map<Path, Path> parts = new LinkedHashMap<>();
    Path current = null;
    try {
      for (Map.Entry<Path, String> entry : texts.entrySet()) {
        current = entry.getKey();
        requireReplaceable(current);
        Path part = partOf(current);
        parts.put(current, part);
        Folders.make(current);
        writeAll(part, entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<Path, Path> entry : parts.entrySet()) {
        current = entry.getKey();
        Files.move(entry.getValue(), current, StandardCopyOption.ATOMIC_MOVE);
        Folders.force(current);
      }
    } catch (IOException e) {
      parts.values().forEach(part -> remove(part, e));
      throw new OutputException("cannot write " + current + ": " + FileErrorText.of(e), e);
    }
  }

  /** Through a stream: a channel would refuse a thread that Ctrl-C has interrupted. */
  private static void writeAll(Path part, byte[] content) throws IOException {
    Files.createFile(part);
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
  }

  private static void remove(Path part, IOException why) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }
}

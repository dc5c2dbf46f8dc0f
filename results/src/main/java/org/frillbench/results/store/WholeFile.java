package org.frillbench.results.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Text on disk: whole or not there. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes {@code text} beside {@code path}, then renames: whoever looks sees the old file or the
   * whole new one. Makes the folders it needs.
   *
   * @param overwrite whether a file that is there already may be replaced
   * @throws OutputException if that cannot be; what was there stays
   */
  public static void write(String text, Path path, boolean overwrite) throws OutputException {
    checkFree(path, overwrite);
    Path part = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Folders.make(path);
      writeAll(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
      Folders.force(path);
    } catch (IOException e) {
      remove(part, e);
      throw new OutputException("cannot write " + path + ": " + Reason.of(e), e);
    }
  }

  /**
   * Says beforehand what would stop a file from being written.
   *
   * @throws OutputException if {@code path} is taken
   */
  public static void checkFree(Path path, boolean overwrite) throws OutputException {
    if (path.getFileName() == null || Files.isDirectory(path)) {
      throw new OutputException(path + " is a folder, not a file that could be written to");
    }
    if (!overwrite && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(path + " is there already and is not overwritten unless asked");
    }
  }

  /** Through a stream: a channel would refuse a thread that Ctrl-C has interrupted. */
  private static void writeAll(Path part, byte[] text) throws IOException {
    Files.createFile(part);
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(text);
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

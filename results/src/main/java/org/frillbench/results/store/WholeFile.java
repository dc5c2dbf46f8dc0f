package org.frillbench.results.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Text files that are whole or not there. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes {@code text} beside {@code path}, then renames: whoever looks sees the old file or the
   * whole new one. Makes the folders it needs.
   *
   * @throws OutputException if that cannot be; what was there stays
   */
  public static void write(Path path, String text) throws OutputException {
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

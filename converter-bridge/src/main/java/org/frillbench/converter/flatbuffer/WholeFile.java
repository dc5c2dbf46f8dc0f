package org.frillbench.converter.flatbuffer;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file so that its name never stands for a part of it. */
final class WholeFile {

  private WholeFile() {}

  /** What goes into the file. */
  interface Content {
    void write(WritableByteChannel channel) throws IOException;
  }

  /**
   * Writes {@code content} beside {@code file}, then renames.
   *
   * @throws IOException if that fails; then the file is as it was, and nothing is left beside it
   */
  static void write(Path file, Content content) throws IOException {
    String name = "." + file.getFileName() + "." + UUID.randomUUID() + ".part";
    Path part = file.resolveSibling(name);
    try {
      try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
        content.write(channel);
        // Or a power cut could leave the new name with nothing behind it.
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

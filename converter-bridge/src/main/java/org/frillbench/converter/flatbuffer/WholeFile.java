package org.frillbench.converter.flatbuffer;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file so that its name never stands for a part of it. */
final class WholeFile {

  /** The JDK copies a heap buffer to direct memory as large as what is written at once. */
  private static final int CHUNK = 1 << 20;

  private WholeFile() {}

  /**
   * Writes the bytes between position and limit beside {@code file}, then renames.
   *
   * @throws IOException if that fails; then the file is as it was, and nothing is left beside it
   */
  static void write(Path file, ByteBuffer bytes) throws IOException {
    String name = "." + file.getFileName() + "." + UUID.randomUUID() + ".part";
    Path part = file.resolveSibling(name);
    try {
      try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
        writeChunks(channel, bytes);
        // Or a power cut could leave the new name with nothing behind it.
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeChunks(FileChannel channel, ByteBuffer bytes) throws IOException {
    int position = bytes.position();
    while (position < bytes.limit()) {
      ByteBuffer chunk = bytes.slice(position, Math.min(CHUNK, bytes.limit() - position));
      position += channel.write(chunk);
    }
  }
}

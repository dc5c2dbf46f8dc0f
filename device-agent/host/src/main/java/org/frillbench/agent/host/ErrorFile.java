package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A child's standard error as a file rather than a pipe: only so can the child itself read what
 * native code printed there. A JVM can neither replace its standard error nor implement TensorFlow
 * Lite's reporter, which takes C's variable arguments.
 */
final class ErrorFile {

  private static final String VARIABLE = "FRILLBENCH_ERRORS";

  private static final int READ_BYTES = 64 << 10;
  private static final long MOST_BYTES = 8 << 20;

  private final Path path;

  ErrorFile(Path path) {
    this.path = path;
  }

  /** The file that a process which writes {@code report} leaves something else in. */
  static Path beside(Path report, String ending) {
    return report.resolveSibling(report.getFileName() + ending);
  }

  /** The standard error of this process; empty where it is no such file. */
  static Optional<ErrorFile> ofThisProcess() {
    return Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of).map(ErrorFile::new);
  }

  /** Makes this the standard error of {@code builder}'s process, and passes it the path. */
  void redirect(ProcessBuilder builder) {
    // Appending goes on at the new end after the file was emptied.
    builder.redirectError(ProcessBuilder.Redirect.appendTo(path.toFile()));
    builder.environment().put(VARIABLE, path.toString());
  }

  /** Its last lines, those in the last 64 KiB; none where it cannot be read. */
  List<String> lines() {
    try (FileChannel file = FileChannel.open(path)) {
      long from = Math.max(0, file.size() - READ_BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - from));
      while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString().lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Empties it once it is too large to be useful. */
  void bound() {
    try {
      if (Files.size(path) > MOST_BYTES) {
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
            .close();
      }
    } catch (IOException e) {
      // It was removed, or this system does not truncate a file in use.
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}

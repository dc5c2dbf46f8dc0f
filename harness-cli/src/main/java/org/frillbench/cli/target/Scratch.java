package org.frillbench.cli.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** A folder for files that live as long as a trial. */
final class Scratch implements AutoCloseable {

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  static Scratch open() {
    try {
      return new Scratch(Files.createTempDirectory("frill-bench"));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What a command ends with when its temporary files cannot be written. */
  static CommandFailure unwritable(IOException cause) {
    return new CommandFailure(
        ExitCode.OUTPUT_FAILED,
        "Temporary files cannot be written (" + cause.getMessage() + "): make room.",
        cause);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> left = files.toList();
      left.forEach(this::discard);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
    discard(folder);
  }
}

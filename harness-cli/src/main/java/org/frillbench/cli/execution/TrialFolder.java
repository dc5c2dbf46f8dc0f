package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;

/** A folder for files that live as long as a trial. */
final class TrialFolder implements AutoCloseable {

  private final Path folder;

  private TrialFolder(Path folder) {
    this.folder = folder;
  }

  static TrialFolder open() {
    try {
      return new TrialFolder(TemporaryFiles.folder("trial"));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
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

package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;

/** A folder for files that live as long as a trial. */
public final class TrialFolder implements AutoCloseable {

  private final Path folder;

  private TrialFolder(Path folder) {
    this.folder = folder;
  }

  /** An empty folder, which is removed when it is closed. */
  public static TrialFolder open() {
    try {
      return new TrialFolder(TemporaryFiles.folder("trial"));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** The path of a file in it. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Removes a file that may not exist. */
  public void discard(Path file) {
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

package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Path;
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

  @Override
  public void close() {
    TemporaryFiles.discard(folder);
  }
}

package org.frillbench.cli.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.results.document.NumberText;

/** Refuses what a disk has no room for before it is half written. */
public final class DiskSpace {

  private DiskSpace() {}

  /**
   * Checks that {@code bytes} more fit onto the disk of {@code folder}, which may not exist yet.
   *
   * @param need what needs them there, for the message: {@code TensorFlow needs}
   * @param remedy what to do, to end the message
   * @throws CommandFailure if they do not
   */
  public static void require(Path folder, long bytes, String need, String remedy) {
    Path existing = folder.toAbsolutePath();
    while (existing.getParent() != null && !Files.isDirectory(existing)) {
      existing = existing.getParent();
    }
    long usable;
    try {
      usable = Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      // Then the disk itself will say when it is full.
      return;
    }
    if (usable < bytes) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "the disk of "
              + folder
              + " has "
              + NumberText.mebibytes(usable)
              + " MiB left, and "
              + need
              + " "
              + NumberText.mebibytes(bytes)
              + " MiB: "
              + remedy
              + ".");
    }
  }
}

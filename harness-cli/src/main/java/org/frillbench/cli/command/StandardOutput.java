package org.frillbench.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.results.store.FileErrorText;

/** Where a command prints. */
final class StandardOutput {

  private static final Path OWN = Path.of("/dev/fd/1");
  private static final int FILE_TYPE = 0170000;
  private static final int FIFO = 0010000;
  private static final int SOCKET = 0140000;

  private StandardOutput() {}

  /**
   * Why it could not be written, after it could not, as a sentence; empty where its reader has gone
   * away, as {@code head} does when it has seen enough.
   */
  static Optional<String> failure() {
    if (hasReader()) {
      return Optional.empty();
    }
    String why = "the reason is not known";
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
    } catch (IOException e) {
      why = FileErrorText.of(e);
    }
    return Optional.of("standard output could not be written (" + why + ")" + FullDisk.advice(why));
  }

  /**
   * Whether it is a pipe or a socket, which have no disk to fill: a write to them fails only once
   * their reader is gone. The system's words for that depend on the user's language.
   */
  private static boolean hasReader() {
    try {
      int type = (int) Files.getAttribute(OWN, "unix:mode") & FILE_TYPE;
      return type == FIFO || type == SOCKET;
    } catch (IOException | RuntimeException e) {
      // Not on this system.
      return false;
    }
  }
}

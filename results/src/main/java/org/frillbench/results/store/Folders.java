package org.frillbench.results.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Operations on the parent folders of a file. */
final class Folders {

  private Folders() {}

  /** Creates the missing parent folders of {@code file}. */
  static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** Writes the entries of the folder of {@code file} to disk, where the system supports it. */
  static void force(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open folders; the contents of the file are on disk already.
      return;
    }
  }
}

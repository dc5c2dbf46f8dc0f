package org.frillbench.results.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a file lies in. */
final class Folders {

  private Folders() {}

  /** Makes the folders above {@code file}. */
  static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** Those of the folders above {@code file} that are not there, the innermost first. */
  static List<Path> missing(Path file) {
    return Stream.iterate(
            file.toAbsolutePath().getParent(),
            folder -> folder != null && Files.notExists(folder),
            Path::getParent)
        .toList();
  }

  /** Makes a rename within the folder of {@code file} last, where the system can say so. */
  static void force(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems open no folders; the renamed file itself is on disk already.
      return;
    }
  }
}

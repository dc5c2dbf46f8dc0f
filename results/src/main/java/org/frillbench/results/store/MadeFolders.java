package org.frillbench.results.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders that did not exist; those that are still empty at the end are removed again. */
public final class MadeFolders implements AutoCloseable {

  private final Path folder;
  private final List<Path> made;

  private MadeFolders(Path folder, List<Path> made) {
    this.folder = folder;
    this.made = made;
  }

  /** Makes {@code folder} and all above it, as far as they are missing. */
  public static MadeFolders of(Path folder) throws IOException {
    MadeFolders folders =
        new MadeFolders(
            folder,
            Stream.iterate(
                    folder.toAbsolutePath(),
                    each -> each != null && Files.notExists(each),
                    Path::getParent)
                .toList());
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      return folders;
    } catch (IOException e) {
      folders.close();
      throw e;
    }
  }

  /** The innermost one. */
  public Path folder() {
    return folder;
  }

  /** Removes the empty ones, the innermost first. */
  @Override
  public void close() {
    made.forEach(MadeFolders::removeIfEmpty);
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It is of use.
      return;
    }
  }
}

package org.frillbench.results.store;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that this process owns: a lock marks it as in use, so that the folders of killed
 * processes are recognised, and removed by the next process that makes one in the same place.
 */
public final class OwnedFolder implements AutoCloseable {

  private static final String LOCK = "in-use";

  private final Path path;
  private final RandomAccessFile lock;

  private OwnedFolder(Path path, RandomAccessFile lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes an empty one, and removes abandoned ones. Only a folder that is locked already gets the
   * name by which abandoned folders are found.
   *
   * @param place a folder that exists
   * @param prefix of its name, and of those that are found
   */
  public static OwnedFolder make(Path place, String prefix) throws IOException {
    removeAbandoned(place, prefix);
    String hidden = ".new-" + prefix;
    Path unnamed = Files.createTempDirectory(place, hidden);
    RandomAccessFile lock = new RandomAccessFile(unnamed.resolve(LOCK).toFile(), "rw");
    lock(lock);
    String name = prefix + unnamed.getFileName().toString().substring(hidden.length());
    return new OwnedFolder(Files.move(unnamed, place.resolve(name)), lock);
  }

  private static void lock(RandomAccessFile mark) {
    try {
      mark.getChannel().lock();
    } catch (IOException e) {
      // Without file locks no process takes it for abandoned either.
      return;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes the folders of this {@code prefix} that killed processes left in {@code place}. */
  static void removeAbandoned(Path place, String prefix) {
    // No pattern, because a prefix may have the characters of one.
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(place, each -> isNamed(each, prefix))) {
      for (Path folder : folders) {
        removeIfAbandoned(folder);
      }
    } catch (IOException e) {
      // What cannot be listed now is cleaned up next time.
      return;
    }
  }

  private static boolean isNamed(Path folder, String prefix) {
    return folder.getFileName().toString().startsWith(prefix);
  }

  /** A folder of somebody else's cannot be locked, and stays. */
  private static void removeIfAbandoned(Path folder) {
    Path mark = folder.resolve(LOCK);
    if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(mark.toFile(), "rw");
        FileLock taken = file.getChannel().tryLock()) {
      if (taken != null) {
        removeTree(folder);
      }
    } catch (IOException | RuntimeException e) {
      // It is in use, also by this very process, or not ours.
      return;
    }
  }

  /** Removes it with all that is left in it. */
  @Override
  public void close() throws IOException {
    removeTree(path);
    lock.close();
  }

  /** Removes {@code folder} with all that is in it. */
  public static void removeTree(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            // A virtual device's own chmod may have closed a folder.
            File own = each.toFile();
            boolean open =
                own.setReadable(true) && own.setWritable(true) && own.setExecutable(true);
            return open ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.deleteIfExists(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

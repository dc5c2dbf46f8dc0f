package org.frillbench.cli.user;

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
 * This process's temporary files: all in one folder, which is removed when the process ends. A lock
 * marks it as in use, so that the folders of killed processes are recognised and removed by the
 * next process that needs one.
 */
public final class TemporaryFiles {

  private static final String FOLDERS = "frill-bench-run-";
  private static final String LOCK = "in-use";

  private static TemporaryFiles own;

  private final Path folder;
  private final RandomAccessFile lock;

  private TemporaryFiles(Path folder, RandomAccessFile lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new empty file of this process. */
  public static Path file(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder(), prefix, suffix);
  }

  /** A new empty folder of this process. */
  public static Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder(), prefix);
  }

  /** The folder of this process, for parts that name their own files. */
  public static synchronized Path folder() throws IOException {
    if (own == null) {
      Path place = Path.of(System.getProperty("java.io.tmpdir"));
      removeAbandoned(place);
      own = make(place);
    }
    return own.folder;
  }

  /** Only a folder that is locked already gets the name by which abandoned folders are found. */
  private static TemporaryFiles make(Path place) throws IOException {
    Path unnamed = Files.createTempDirectory(place, ".frill-bench-");
    RandomAccessFile lock = new RandomAccessFile(unnamed.resolve(LOCK).toFile(), "rw");
    lock.getChannel().lock();
    String name = FOLDERS + unnamed.getFileName().toString().substring(".frill-bench-".length());
    return new TemporaryFiles(Files.move(unnamed, place.resolve(name)), lock);
  }

  /** Removes the folders that killed processes left in {@code place}. */
  static void removeAbandoned(Path place) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, FOLDERS + "*")) {
      for (Path folder : folders) {
        removeIfAbandoned(folder);
      }
    } catch (IOException e) {
      // What cannot be listed now is cleaned up next time.
      return;
    }
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

  /** Removes one of this process's folders before the process ends, as far as that is possible. */
  public static void discard(Path folder) {
    try {
      removeTree(folder);
    } catch (IOException e) {
      // It is removed with the others.
      return;
    }
  }

  /** Removes this process's folder with all that is left in it: the process is about to end. */
  public static synchronized void remove() {
    if (own == null) {
      return;
    }
    try {
      removeTree(own.folder);
      own.lock.close();
      own = null;
    } catch (IOException e) {
      // The next process removes it.
      return;
    }
  }

  private static void removeTree(Path folder) throws IOException {
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

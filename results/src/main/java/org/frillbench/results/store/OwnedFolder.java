package org.frillbench.results.store;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that this process owns: a lock marks it as in use, so that the folders of killed
 * processes are recognised, and removed by the next process that makes one in the same place.
 */
public final class OwnedFolder implements AutoCloseable {

  private static final String LOCK = "in-use";

  /** Of this process, which on Linux loses a lock as soon as it closes the file once more. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final Path whole;
  private final FileChannel lock;

  private OwnedFolder(Path path, FileChannel lock) throws IOException {
    this.path = path;
    this.whole = path.toRealPath();
    this.lock = lock;
    OWN.add(whole);
  }

  /**
   * Makes an empty one, and removes abandoned ones.
   *
   * @param place a folder that exists
   * @param prefix of its name, and of those that are found
   */
  public static synchronized OwnedFolder make(Path place, String prefix) throws IOException {
    while (true) {
      Path folder = Files.createTempDirectory(place, prefix);
      removeAbandoned(folder, prefix);
      Path mark = folder.resolve(LOCK);
      FileChannel lock = mark(mark);
      lock(lock);
      // A process that found it before it was locked has removed it. It cannot be locked under
      // another name first: Windows renames no folder in which a file is open.
      if (Files.exists(mark)) {
        return new OwnedFolder(folder, lock);
      }
      lock.close();
    }
  }

  /**
   * Makes the mark; where that fails, as on a full disk, its folder goes: nobody else removes it.
   */
  private static FileChannel mark(Path mark) throws IOException {
    try {
      return FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      Files.deleteIfExists(mark.getParent());
      throw e;
    }
  }

  private static void lock(FileChannel mark) {
    try {
      mark.lock();
    } catch (IOException e) {
      // Without file locks no process takes it for abandoned either.
      return;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Removes the folders of this {@code prefix} that killed processes of this user left beside
   * {@code made}. In a folder of somebody else's, a link could take the place of a folder
   * meanwhile.
   */
  private static void removeAbandoned(Path made, String prefix) {
    // No pattern, because a prefix may have the characters of one.
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(made.getParent(), each -> isNamed(each, prefix))) {
      UserPrincipal user = Files.getOwner(made);
      for (Path folder : folders) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && user.equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
          removeIfAbandoned(folder);
        }
      }
    } catch (IOException e) {
      // What cannot be listed now is cleaned up next time.
      return;
    }
  }

  private static boolean isNamed(Path folder, String prefix) {
    return folder.getFileName().toString().startsWith(prefix);
  }

  private static void removeIfAbandoned(Path folder) {
    Path mark = folder.resolve(LOCK);
    if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) || isOwn(folder)) {
      return;
    }
    try (FileChannel file = FileChannel.open(mark, StandardOpenOption.WRITE)) {
      if (file.tryLock() != null) {
        remove(folder, file);
      }
    } catch (IOException | RuntimeException e) {
      // It is in use, or not ours.
      return;
    }
  }

  private static boolean isOwn(Path folder) {
    try {
      return OWN.contains(folder.toRealPath());
    } catch (IOException e) {
      // It has just been removed.
      return true;
    }
  }

  /** Removes it with all that is left in it. */
  @Override
  public void close() throws IOException {
    remove(path, lock);
    OWN.remove(whole);
  }

  /**
   * Removes the mark last, so that what an interrupted process leaves is recognised, and while it
   * is locked; on Windows it is gone when nobody has it open.
   */
  private static void remove(Path folder, FileChannel lock) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      for (Path each : content) {
        if (!each.endsWith(LOCK)) {
          removeTree(each);
        }
      }
    }
    Files.deleteIfExists(folder.resolve(LOCK));
    lock.close();
    Files.deleteIfExists(folder);
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

package org.frillbench.cli.user;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.frillbench.results.store.OwnedFolder;

/**
 * This process's temporary files: all in one folder, which is removed when the process ends, also
 * by Ctrl-C, or, if it is killed, by the next process that needs one.
 */
public final class TemporaryFiles {

  private static final String FOLDERS = "frill-bench-run-";

  private static OwnedFolder own;

  private static volatile boolean keptWhileEnding;

  private TemporaryFiles() {}

  /** A new empty file of this process. */
  public static Path file(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder(), prefix, suffix);
  }

  /** A new file that holds what remains in {@code content}, which is left as it is. */
  public static Path holding(String prefix, String suffix, ByteBuffer content) throws IOException {
    Path file = file(prefix, suffix);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = content.duplicate();
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
    return file;
  }

  /** A new empty folder of this process. */
  public static Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder(), prefix);
  }

  /** The folder of this process, for parts that name their own files. */
  public static synchronized Path folder() throws IOException {
    if (own == null) {
      own = OwnedFolder.make(Path.of(System.getProperty("java.io.tmpdir")), FOLDERS);
      removeAtExit();
    }
    return own.path();
  }

  private static void removeAtExit() throws IOException {
    try {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(TemporaryFiles::removeUnlessKept, "temporary files"));
    } catch (IllegalStateException e) {
      if (!keptWhileEnding) {
        remove();
        throw new IOException("the process is ending", e);
      }
    }
  }

  private static void removeUnlessKept() {
    if (!keptWhileEnding) {
      remove();
    }
  }

  /**
   * Whether the files stay while the process ends, for work that still needs them then, and that is
   * followed by {@link #remove}.
   */
  public static void keepWhileEnding(boolean kept) {
    keptWhileEnding = kept;
  }

  /** Whether they do. */
  public static boolean areKeptWhileEnding() {
    return keptWhileEnding;
  }

  /**
   * Removes one of this process's files or folders before the process ends, as far as that is
   * possible; it may be gone.
   */
  public static void discard(Path one) {
    try {
      OwnedFolder.removeTree(one);
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
      own.close();
      own = null;
    } catch (IOException e) {
      // The next process removes it.
      return;
    }
  }
}
